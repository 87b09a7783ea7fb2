import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MODES, PROCEDURES, ROLES, SECTIONS, TYPES } from '../../main/resources/web/state/terms.js';
import { loadLaterWords, loadWords, refusalWords, say } from '../../main/resources/web/state/words.js';
import { en } from '../../main/resources/web/state/words/en.js';
import { later } from '../../main/resources/web/state/words/zh-later.js';
import { zh } from '../../main/resources/web/state/words/zh.js';

const DICTIONARY = { zh: { ...zh, ...later }, en };
await loadWords('en');
await loadLaterWords();

const ROOT = new URL('../../main/resources/web/', import.meta.url);
const read = (name) => readFileSync(new URL(name, ROOT), 'utf8');
const sources = ['state/', 'net/', 'view/', './']
  .flatMap((folder) => readdirSync(new URL(folder, ROOT)).map((name) => new URL(folder + name, ROOT)))
  .filter((url) => url.pathname.endsWith('.js'))
  .map((url) => readFileSync(url, 'utf8'))
  .join('\n');

/** The beginnings of words that a text puts together. */
function composed(text) {
  const starts = [...text.matchAll(/`([a-z-]+\.)\$\{|`([a-z]+\.[a-z-]*)\$\{/g)].map(([, a, b]) => a ?? b);
  return [...starts, ...[...text.matchAll(/\bterms\(\w+, '([a-z-]+)'/g)].map(([, words]) => `${words}.`)];
}

test('both languages have the same words with the same places to fill', () => {
  const places = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  assert.deepEqual(Object.keys(DICTIONARY.zh).sort(), Object.keys(DICTIONARY.en).sort());
  for (const [word, zh] of Object.entries(DICTIONARY.zh)) {
    const en = DICTIONARY.en[word];
    assert.ok(zh && en, `${word} is empty`);
    const missing = places(en).filter((place) => !places(zh).includes(place));
    assert.deepEqual(missing, [], word);
  }
});

test('every word that the views say is in the dictionary', () => {
  for (const [, word] of sources.matchAll(/\bsay\(\s*'([^']+)'/g)) assert.ok(word in DICTIONARY.zh, word);
  for (const term of [...ROLES.map((r) => `role.${r}`), ...ROLES.map((r) => `seat.${r}`)]) assert.ok(say('zh', term));
  for (const type of TYPES) for (const section of SECTIONS[type]) assert.ok(say('en', `section.${section}`));
  for (const mode of MODES) assert.ok(say('zh', `mode.${mode}`) && say('zh', `mode.${mode}.what`));
  for (const procedure of PROCEDURES) assert.ok(say('zh', `procedure.${procedure}`));
});

test('every word of the dictionary is said somewhere', () => {
  const starts = composed(sources);
  const unsaid = Object.keys(DICTIONARY.zh).filter(
    (word) => !sources.includes(`'${word}'`) && !starts.some((start) => word.startsWith(start)) && !word.endsWith('.new'),
  );
  assert.deepEqual(unsaid, []);
});

test('the first screen says no word that comes later', () => {
  const preloaded = [...read('index.html').matchAll(/modulepreload" href="([^"]+)"/g)].map(([, name]) => name);
  const first = ['main.js', ...preloaded.filter((name) => !/^(vendor|state\/words)\//.test(name))].map(read).join('\n');
  const starts = composed(first);
  const said = Object.keys(later).filter((word) => first.includes(`'${word}'`) || starts.some((start) => word.startsWith(start)));
  assert.deepEqual(said, []);
  assert.deepEqual(Object.keys(later).filter((word) => word in zh), []);
});

test('a refusal is the court’s sentence in the person’s language, with its rule and article', () => {
  const refusal = { code: 'x', message: '不行', messageEn: 'No', rule: 'R-ASYNC', article: '在线诉讼规则 art. 20' };
  assert.deepEqual(refusalWords('zh', refusal), { sentence: '不行', source: 'R-ASYNC · 在线诉讼规则 art. 20' });
  assert.equal(refusalWords('en', refusal).sentence, 'No');
  assert.equal(refusalWords('zh', { code: 'offline' }).sentence, say('zh', 'error.offline'));
  assert.equal(refusalWords('en', { code: 'never-heard' }).sentence, say('en', 'error.unknown'));
});
