import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OwnTemplates } from '../../main/resources/web/net/own-templates.js';
import { builtIn, MOST, NOTICE, ownFrom } from '../../main/resources/web/state/templates.js';
import { ITEM_TYPES, UNITS } from '../../main/resources/web/state/terms.js';
import { loadLaterWords, loadWords, say } from '../../main/resources/web/state/words.js';
import { FakeStorage } from './fake/browser.js';

await loadWords('en');
await loadLaterWords();

const ASKED = { type: 'QUESTION', title: '付款', text: '何时付款？', count: 3, unit: 'DAYS' };
const NOTED = { type: NOTICE, title: '', text: '请稍候。' };

test('every type of item and notices have built-in templates, named in both languages, with Chinese words', () => {
  for (const type of [...ITEM_TYPES, NOTICE]) {
    const all = builtIn(type);
    assert.ok(all.length > 0, type);
    for (const { id, title, text, count, unit } of all) {
      assert.notEqual(say('zh', `template.${id}`), say('en', `template.${id}`));
      assert.match(text, /[\u4e00-\u9fff]/);
      if (type !== NOTICE) assert.ok(/[\u4e00-\u9fff]/.test(title) && count > 0 && UNITS.includes(unit), id);
    }
  }
});

test('the period for evidence is one that the procedure allows', () => {
  const days = (procedure) => builtIn('PRODUCE_EVIDENCE', procedure).map((t) => t.count);
  assert.ok(days('ORDINARY').every((n) => n >= 15));
  assert.ok(days('SUMMARY').every((n) => n <= 15));
  assert.ok(days('SMALL_CLAIMS').every((n) => n <= 7));
});

test('own templates are saved, replaced, renamed and removed, each person’s for itself', () => {
  const device = new FakeStorage();
  const judge = new OwnTemplates('judge', device);
  assert.equal(judge.save(' 付款 ', ASKED), 'saved');
  assert.equal(judge.save('付款', { ...ASKED, count: 5 }), 'replaced');
  assert.equal(judge.save('付款', NOTED), 'saved', 'a notice is no item');
  assert.deepEqual(judge.all().map((t) => [t.id, t.name, t.type, t.count]), [['own.1', '付款', 'QUESTION', 5], ['own.2', '付款', NOTICE, undefined]]);
  assert.equal(judge.save('到账', ASKED), 'saved');
  assert.equal(judge.rename('own.3', '付款'), 'taken');
  assert.equal(judge.rename('own.3', '  '), 'nameless');
  assert.equal(judge.rename('own.3', '核对到账'), 'renamed');
  assert.equal(judge.remove('own.1'), 'removed');
  assert.deepEqual(new OwnTemplates('judge', device).all().map((t) => t.name), ['付款', '核对到账']);
  assert.deepEqual(new OwnTemplates('clerk', device).all(), []);
});

test('nothing is saved without a name or words, nor more than there is room for', () => {
  const device = new FakeStorage();
  const own = new OwnTemplates('judge', device);
  assert.equal(own.save(' ', ASKED), 'nameless');
  assert.equal(own.save('空', { ...ASKED, text: ' ' }), 'nameless');
  for (let n = 0; n < MOST; n++) assert.equal(own.save(`模板${n}`, ASKED), 'saved');
  assert.equal(own.save('多一个', ASKED), 'many');
  assert.equal(own.save('模板0', NOTED), 'many');
  assert.equal(own.save('模板0', ASKED), 'replaced');
  device.setItem = () => {
    throw new Error('quota');
  };
  assert.equal(own.remove('own.1'), 'full');
  assert.equal(own.all().length, MOST);
});

test('what is kept and is no template is left out', () => {
  assert.deepEqual(ownFrom('nonsense'), []);
  assert.deepEqual(ownFrom('{"a": 1}'), []);
  const good = { ...ASKED, id: 'own.1', name: '付款' };
  const bad = [null, 1, {}, { ...good, type: 'X' }, { ...good, count: 0 }, { ...good, unit: 'WEEKS' }, { ...good, text: 3 }, { ...good, text: '长'.repeat(8001) }];
  assert.deepEqual(ownFrom(JSON.stringify([...bad, good])), [good]);
});
