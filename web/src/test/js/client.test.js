import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '../../main/resources/web/net/client.js';
import { FakeNetwork, FakeStorage } from './fake/browser.js';
import { FakeCourt } from './fake/court.js';

const CASE = { number: '(2026)沪0113民初1号', cause: '买卖合同纠纷', court: '宝山区人民法院', procedure: 'SUMMARY' };

/** Awaits a condition, 5 seconds at most. */
async function until(condition) {
  for (const end = Date.now() + 5000; Date.now() < end; await new Promise((r) => setTimeout(r, 5))) {
    if (await condition()) return;
  }
  assert.fail(`not in time: ${condition}`);
}

function phone(court, person, local = new FakeStorage()) {
  const network = new FakeNetwork(court, person);
  const tokens = { access: 'token', refresh: 'r', person, name: court.names[person], staff: person === 'judge' };
  const login = { tokens, refresh: async () => tokens, start: async () => {}, end() {} };
  const client = new Client({ socket: 'ws://court' }, login, { local, tab: new FakeStorage(), connect: network.connect });
  return { client, network, local };
}

async function mediation() {
  const court = new FakeCourt();
  const [judge, seller] = ['judge', 'seller'].map((person) => phone(court, person));
  for (const { client } of [judge, seller]) {
    await client.start();
    await until(() => client.court.list);
  }
  const id = (await judge.client.create('create.abc', CASE)).body.courtroom;
  const act = (who, action, body) => who.client.writes.act(id, action, body);
  await act(judge, 'participant.add', { person: 'seller', name: '卖方', role: 'PLAINTIFF' });
  await act(judge, 'session.schedule', { type: 'MEDIATION', mode: 'SYNCHRONOUS' });
  await until(() => seller.client.court.list?.length === 1);
  await judge.client.court.open(id);
  await seller.client.court.open(id);
  return { court, judge, seller, id, act, room: court.rooms.get(id) };
}

const texts = (room) => room.entries.filter((e) => e.kind === 'message.posted').map((e) => e.body.text);
const stop = (...phones) => phones.forEach(({ client }) => client.logOut());

test('a mediation from consent to the filed transcript, seen alike on both phones', async () => {
  const { judge, seller, id, act, room } = await mediation();
  const refused = await act(judge, 'session.open', { session: 's1' });
  assert.equal(refused.error.code, 'consent-missing');
  await act(seller, 'session.consent', { session: 's1', notice: '2026-1', agreed: true });
  await act(judge, 'session.open', { session: 's1' });
  await act(seller, 'session.enter', { session: 's1' });
  seller.client.writes.post(id, { session: 's1', text: '请求退还货款' });
  await until(() => texts(room).length === 1);
  await act(judge, 'session.close', { session: 's1' });
  await until(() => room.documents.length === 1);
  for (const { client } of [judge, seller]) {
    await until(() => client.court.rooms.get(id).last === room.entries.length);
    const { description, entries } = client.court.rooms.get(id);
    assert.equal(description.sessions[0].transcript.title, '调解笔录');
    assert.deepEqual(entries.map((e) => e.chain), room.entries.map((e) => e.chain));
    await until(() => client.court.verified.get(id).checked === entries.length);
    assert.equal(client.court.verified.get(id).broken.size, 0);
  }
  stop(judge, seller);
});

test('what is written without a network is sent once it is back, once and in order', async () => {
  const { judge, seller, id, act, room } = await mediation();
  await act(seller, 'session.consent', { session: 's1', notice: '2026-1', agreed: true });
  await act(judge, 'session.open', { session: 's1' });
  seller.network.cut();
  for (const text of ['一', '二', '三']) seller.client.writes.post(id, { text });
  judge.client.writes.post(id, { text: '请原告陈述' });
  await until(() => texts(room).length === 1);
  assert.equal(seller.client.writes.pending(id).length, 3);
  assert.equal((await act(seller, 'session.enter', { session: 's1' })).error.code, 'offline');
  seller.network.up = true;
  seller.network.loseReplies = 2;
  seller.client.wake();
  await until(() => seller.client.writes.pending(id).length === 0);
  await until(() => seller.client.court.rooms.get(id).last === room.entries.length);
  assert.deepEqual(texts(room), ['请原告陈述', '一', '二', '三']);
  stop(judge, seller);
});

test('what is unsent survives a restart of the phone', async () => {
  const { judge, seller, id, act, court, room } = await mediation();
  await act(seller, 'session.consent', { session: 's1', notice: '2026-1', agreed: true });
  await act(judge, 'session.open', { session: 's1' });
  seller.network.loseReplies = 1;
  seller.client.writes.post(id, { text: '已到但不知' });
  seller.client.writes.post(id, { text: '未发' });
  await until(() => texts(room).length === 1);
  seller.network.cut();
  stop(seller);
  const again = phone(court, 'seller', seller.local);
  await again.client.start();
  await until(() => texts(room).length === 2);
  assert.deepEqual(texts(room), ['已到但不知', '未发']);
  stop(judge, again);
});

test('a refused message stays with its reason until it is sent again or dropped', async () => {
  const { judge, seller, id, act, room } = await mediation();
  seller.client.writes.post(id, { text: '太早' });
  await until(() => seller.client.writes.pending(id)[0]?.state === 'refused');
  const [item] = seller.client.writes.pending(id);
  assert.equal(item.error.rule, 'R-OPEN-SESSION');
  await act(seller, 'session.consent', { session: 's1', notice: '2026-1', agreed: true });
  await act(judge, 'session.open', { session: 's1' });
  seller.client.writes.retry(item.key, { text: '正好' });
  await until(() => texts(room).length === 1);
  assert.deepEqual(texts(room), ['正好']);
  stop(judge, seller);
});

test('a phone that slept through hundreds of entries is whole again', async () => {
  const { judge, seller, id, room } = await mediation();
  for (const count of [90, 500]) {
    seller.network.cut();
    for (let i = 0; i < count; i++) judge.client.writes.post(id, { text: `通知${i}` });
    const length = room.entries.length + count;
    await until(() => room.entries.length >= length || judge.client.writes.pending(id).length === 0);
    seller.network.up = true;
    seller.client.wake();
    await until(() => seller.client.court.rooms.get(id).last === room.entries.length);
    assert.equal(seller.client.court.rooms.get(id).description.seq, room.entries.length);
  }
  await seller.client.court.back(id, 1);
  assert.equal(seller.client.court.rooms.get(id).entries.length, room.entries.length);
  assert.equal(seller.client.court.verified.get(id).broken.size, 0);
  stop(judge, seller);
});

test('lists that do not fit a frame come page after page', async () => {
  const { court, judge, seller, id } = await mediation();
  court.page = 2;
  for (const n of [1, 2, 3, 4]) await judge.client.create(`create.page${n}`, { ...CASE, number: `(2026)沪0113民初9${n}号` });
  assert.equal(judge.client.court.list.length, 5);
  const room = court.rooms.get(id);
  room.documents = [1, 2, 3, 4, 5].map((number) => ({ number, title: `文件${number}`, seq: 10 + number }));
  const documents = await judge.client.desk.documents(id);
  assert.deepEqual(documents.map((d) => d.number), [1, 2, 3, 4, 5]);
  stop(judge, seller);
});
