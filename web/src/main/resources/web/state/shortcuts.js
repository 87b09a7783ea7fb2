/** What single keys do while nothing is being written, as the list of them shows it. @type {[string, string][]} key and word */
export const SHORTCUTS = [
  ['l', 'list'],
  ['t', 'timeline'],
  ['m', 'write'],
  ['i', 'issue'],
  ['p', 'panel'],
  ['/', 'search'],
  ['f', 'file'],
  ['e', 'exhibits'],
  ['b', 'desk'],
  ['?', 'help'],
];

/** Keys that need no switch, since they act only where the focus is. @type {[string, string][]} */
export const MOVES = [
  ['↑ ↓', 'steps'],
  ['Home End', 'ends'],
  ['Enter', 'open'],
  ['Esc', 'leave'],
  ['Ctrl + Enter', 'send'],
];

/** What a key does; a Chinese keyboard writes another question mark. @param {string} key */
export function actionOf(key) {
  const plain = { '？': '?', '、': '/' }[key] ?? key.toLowerCase();
  return SHORTCUTS.find(([k]) => k === plain)?.[1];
}
