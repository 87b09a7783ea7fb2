import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesOf } from '../../main/resources/web/state/session-rules.js';

const MEDIATION = { type: 'MEDIATION', mode: 'SYNCHRONOUS' };
const codes = (session, words) => rulesOf(session, 'zh', words).map(({ code }) => code);

test('a session shows the rules that it is held to', () => {
  assert.ok(codes(MEDIATION).includes('mediation-only'));
  assert.ok(!codes(MEDIATION).includes('period-not-running'));
  const hearing = codes({ type: 'HEARING', mode: 'ASYNCHRONOUS' });
  assert.ok(hearing.includes('async-hearing-procedure') && hearing.includes('period-not-running'));
  assert.ok(!hearing.includes('audience-closed'));
  assert.ok(!codes({ type: 'INQUIRY', mode: 'ASYNCHRONOUS' }).includes('async-hearing-procedure'));
});

test('rules are found by their words, in either language, and by their article', () => {
  assert.deepEqual(codes(MEDIATION, '单独谈话 已经开始'), ['talk-state']);
  assert.ok(codes(MEDIATION, 'ARTS. 40').includes('judge-only'));
  assert.deepEqual(codes(MEDIATION, 'nothing of the kind'), []);
  const [one] = rulesOf(MEDIATION, 'en', 'judge-only');
  assert.equal(one.text, 'Only the judge may do this.');
  assert.match(one.article, /40/);
});
