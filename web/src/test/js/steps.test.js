import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionOf, MOVES, SHORTCUTS } from '../../main/resources/web/state/shortcuts.js';
import { isPlain, stepped } from '../../main/resources/web/state/steps.js';
import { loadLaterWords, say } from '../../main/resources/web/state/words.js';

await loadLaterWords();

test('arrow keys go one on and stop at the ends, Home and End go to the ends', () => {
  assert.deepEqual(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => stepped(key, 1, 4)), [2, 0, 0, 3]);
  assert.equal(stepped('ArrowDown', 3, 4), 3);
  assert.equal(stepped('ArrowUp', 0, 4), 0);
  assert.equal(stepped('Enter', 1, 4), undefined);
  assert.equal(stepped('ArrowDown', 0, 0), undefined);
});

test('every shortcut has a word, and Chinese punctuation does as well', () => {
  for (const [, word] of [...SHORTCUTS, ...MOVES]) assert.ok(say('zh', `key.${word}`));
  assert.equal(new Set(SHORTCUTS.map(([key]) => key)).size, SHORTCUTS.length);
  assert.equal(actionOf('？'), 'help');
  assert.equal(actionOf('M'), 'write');
  assert.equal(actionOf('x'), undefined);
});

test('a key is none of ours when it writes, has a modifier, or was taken', () => {
  const pressed = (about, isField = false) => ({ composedPath: () => [{ matches: () => isField }], ...about });
  assert.ok(isPlain(pressed({ key: 'm' })));
  assert.ok(!isPlain(pressed({ key: 'm' }, true)));
  for (const taken of ['ctrlKey', 'altKey', 'metaKey', 'isComposing', 'defaultPrevented']) assert.ok(!isPlain(pressed({ [taken]: true })));
});
