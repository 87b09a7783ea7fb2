import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldHits, marked, questionOf, termsOf } from '../../main/resources/web/state/search.js';

const said = (seq, text, more = {}) => ({ courtroom: 'c1', seq, at: `2026-11-24T0${seq}:00:00.000Z`, by: 'p2', audience: 'everyone', kind: 'message.posted', body: { text }, leaf: '', chain: '', ...more });
const seqs = (hits) => hits.map((hit) => hit.seq);

test('a question has what was filled in, and days of the court’s zone from their first to their last moment', () => {
  const form = { text: '  分期 ', by: '', about: 'message', from: '2026-11-24', to: '2026-11-24' };
  assert.deepEqual(questionOf(form, 'Asia/Shanghai'), {
    text: '分期',
    about: 'message',
    from: '2026-11-23T16:00:00.000Z',
    to: '2026-11-24T15:59:59.999Z',
  });
});

test('without a network this device searches what it has as the court would', () => {
  const entries = [
    said(1, '同意分期'),
    said(2, '说错了的分期'),
    { ...said(3, ''), kind: 'message.withdrawn', body: { message: 2 } },
    said(4, '合同ＨＴ１分期', { by: 'p3' }),
    { courtroom: 'c1', seq: 5, leaf: '', chain: '' },
    { ...said(6, ''), kind: 'evidence.filed', body: { upload: 'u1', document: { title: '分期表.pdf', key: '分期' } } },
  ];
  assert.deepEqual(seqs(heldHits(entries, { text: '分期' })), [6, 4, 1]);
  assert.deepEqual(seqs(heldHits(entries, { text: 'ht1 分期' })), [4]);
  assert.deepEqual(seqs(heldHits(entries, { text: '分期', by: 'p2', about: 'message' })), [1]);
  assert.deepEqual(seqs(heldHits(entries, { about: 'evidence' })), [6]);
  assert.deepEqual(seqs(heldHits(entries, { text: '分期', to: '2026-11-24T01:30:00.000Z' })), [1]);
});

test('the words found stand out, and markup in them stays text', () => {
  assert.deepEqual(marked('请<b>分期</b>付款，分期。', termsOf('分期')), [
    { text: '请<b>', found: false },
    { text: '分期', found: true },
    { text: '</b>付款，', found: false },
    { text: '分期', found: true },
    { text: '。', found: false },
  ]);
  assert.deepEqual(marked('合同 HT', termsOf('ht')).filter((one) => one.found), [{ text: 'HT', found: true }]);
  assert.deepEqual(marked('无', []), [{ text: '无', found: false }]);
});
