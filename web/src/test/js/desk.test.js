import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../main/resources/web/net/client.js';
import { FakeNetwork, FakeStorage } from './fake/browser.js';
import { FakeCourt } from './fake/court.js';

const CASE = { number: '(2026)沪0113民初1号', cause: '买卖合同纠纷', court: '宝山区人民法院', procedure: 'SUMMARY' };
const ASKED = { type: 'QUESTION', title: '付款', text: '何时付款？', addressees: ['p2', 'p3'], due: { amount: 3, unit: 'DAYS' }, reveal: true };

/** Awaits a condition, 5 seconds at most. */
async function until(condition) {
  for (const end = Date.now() + 5000; Date.now() < end; await new Promise((r) => setTimeout(r, 5))) {
    if (await condition()) return;
  }
  assert.fail(`not in time: ${condition}`);
}

function phone(court, person) {
  const network = new FakeNetwork(court, person);
  const tokens = { access: 'token', refresh: 'r', person, name: court.names[person], staff: person === 'judge' };
  const login = { tokens, refresh: async () => tokens, start: async () => {}, end() {} };
  const client = new Client({ socket: 'ws://court' }, login, { local: new FakeStorage(), tab: new FakeStorage(), connect: network.connect });
  return { client, network };
}

/** A judge who asked two parties something, to be revealed together, and all three looking on. */
async function asked() {
  const court = new FakeCourt();
  const phones = ['judge', 'seller', 'buyer'].map((person) => phone(court, person));
  const [judge, seller, buyer] = phones;
  for (const { client } of phones) {
    await client.start();
    await until(() => client.court.list);
  }
  const id = (await judge.client.create('create.abc', CASE)).body.courtroom;
  const act = (who, action, body) => who.client.writes.act(id, action, body);
  await act(judge, 'participant.add', { person: 'seller', name: '卖方', role: 'PLAINTIFF' });
  await act(judge, 'participant.add', { person: 'buyer', name: '买方', role: 'DEFENDANT' });
  for (const { client } of phones) {
    await until(() => client.court.list.length === 1);
    await client.court.open(id);
  }
  await act(judge, 'session.schedule', { type: 'MEDIATION', mode: 'SYNCHRONOUS' });
  await act(judge, 'item.issue', ASKED);
  for (const { client } of phones) await until(() => client.court.rooms.get(id).items.length === 1);
  const item = (who) => who.client.court.rooms.get(id).items[0];
  const entries = (who) => who.client.court.rooms.get(id).entries;
  return { court, id, act, judge, seller, buyer, item, entries, stop: () => phones.forEach(({ client }) => client.logOut()) };
}

test('others learn that a sealed answer was given, and its words only when all have answered', async () => {
  const { id, judge, seller, buyer, item, entries, stop } = await asked();
  seller.client.writes.answer(id, { item: 'i1', text: '九月一日' });
  for (const who of [judge, buyer]) await until(() => item(who).answered.p2?.length === 1);
  const { seq } = item(judge).answered.p2[0];
  assert.equal(entries(judge).find((e) => e.seq === seq).kind, undefined);
  assert.equal(entries(seller).find((e) => e.seq === seq).body.text, '九月一日');
  buyer.client.writes.answer(id, { item: 'i1', text: '没有' });
  for (const who of [judge, buyer]) await until(() => entries(who).find((e) => e.seq === seq).body?.text === '九月一日');
  assert.equal(judge.client.court.verified.get(id).broken.size, 0);
  stop();
});

test('what was revealed while the phone was away is fetched when it is back', async () => {
  const { court, id, judge, seller, buyer, item, entries, stop } = await asked();
  seller.client.writes.answer(id, { item: 'i1', text: '九月一日' });
  await until(() => item(judge).answered.p2?.length === 1);
  const { seq } = item(judge).answered.p2[0];
  judge.network.cut();
  buyer.client.writes.answer(id, { item: 'i1', text: '没有' });
  await until(() => entries(buyer).length === court.rooms.get(id).entries.length && buyer.client.writes.pending(id).length === 0);
  judge.network.up = true;
  judge.client.wake();
  await until(() => entries(judge).find((e) => e.seq === seq).body?.text === '九月一日');
  stop();
});

test('a lost push of what was revealed is made up for', async () => {
  const { court, id, act, judge, seller, item, entries, stop } = await asked();
  seller.client.writes.answer(id, { item: 'i1', text: '九月一日' });
  await until(() => item(judge).answered.p2?.length === 1);
  court.losePushesOfRevealed = true;
  await act(judge, 'item.withdraw', { item: 'i1', reason: '无需再答' });
  const { seq } = item(judge).answered.p2[0];
  await until(() => entries(judge).find((e) => e.seq === seq).body?.text === '九月一日');
  stop();
});

test('an answer given without a network goes out once when it is back, whatever was lost', async () => {
  const { court, id, seller, item, stop } = await asked();
  seller.network.cut();
  seller.client.writes.answer(id, { item: 'i1', text: '九月一日' });
  assert.equal(seller.client.writes.pending(id)[0].action, 'item.answer');
  seller.network.up = true;
  seller.network.loseReplies = 1;
  seller.client.wake();
  await until(() => seller.client.writes.pending(id).length === 0);
  const answers = court.rooms.get(id).entries.filter((e) => e.kind === 'item.answered');
  assert.deepEqual(answers.map((e) => e.body.text), ['九月一日']);
  await until(() => item(seller).answered.p2?.length === 1);
  stop();
});

test('open items come over all courtrooms, and leave when they are answered', async () => {
  const { id, seller, buyer, stop } = await asked();
  assert.deepEqual((await seller.client.desk.mine()).map((i) => [i.courtroom, i.item]), [[id, 'i1']]);
  const before = seller.client.desk.news;
  buyer.client.writes.answer(id, { item: 'i1', text: '没有' });
  await until(() => seller.client.desk.news > before);
  seller.client.writes.answer(id, { item: 'i1', text: '九月一日' });
  await until(async () => (await seller.client.desk.mine()).length === 0);
  stop();
});

test('a preview is the computation or the refusal', async () => {
  const { id, judge, stop } = await asked();
  const { due } = await judge.client.desk.preview(id, { due: { amount: 3, unit: 'DAYS' } });
  assert.equal(due.computation.amount.count, 3);
  const { error } = await judge.client.desk.preview(id, { due: { at: '2026-01-01T00:00:00.000Z' } });
  assert.equal(error.rule, 'R-PERIOD');
  stop();
});
