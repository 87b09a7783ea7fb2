/**
 * Where a key leads in a column of things of which one has the focus (https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex);
 * undefined for other keys.
 * @param {string} key @param {number} at @param {number} count
 */
export function stepped(key, at, count) {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Whether a key was pressed by itself, and not to write or choose something. @param {KeyboardEvent} event */
export function isPlain(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return false;
  const target = /** @type {any} */ (event.composedPath()[0]);
  return !target?.matches?.('input, textarea, select, [contenteditable]');
}
