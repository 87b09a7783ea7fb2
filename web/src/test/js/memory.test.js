import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Client } from '../../main/resources/web/net/client.js';
import { Memory } from '../../main/resources/web/net/memory.js';
import { FakeNetwork, FakeStorage } from './fake/browser.js';
import { FakeCourt } from './fake/court.js';
import { FakeDatabases } from './fake/database.js';

const CASE = { number: '(2026)沪0113民初1号', cause: '买卖合同纠纷', court: '宝山区人民法院', procedure: 'SUMMARY' };

async function until(condition) {
  for (const end = Date.now() + 5000; Date.now() < end; await new Promise((r) => setTimeout(r, 5))) {
    if (await condition()) return;
  }
  assert.fail(`not in time: ${condition}`);
}

const open = [];
afterEach(() => open.splice(0).forEach((client) => client.logOut()));

/** A page on a device; `on` is what the device keeps beyond the page. */
function page(court, on, { up = true, tokens = true, keeps = () => true } = {}) {
  const network = new FakeNetwork(court, 'judge');
  network.up = up;
  const own = { access: 'token', refresh: 'r', person: 'judge', name: '周法官', staff: true };
  const login = { tokens: tokens ? own : undefined, former: Memory.last(on.local), refresh: async () => own, start: async () => {}, end() {} };
  const client = new Client({ socket: 'ws://court' }, login, { ...on, tab: new FakeStorage(), connect: network.connect, keeps });
  open.push(client);
  return { client, network };
}

async function held(court, on, options) {
  const { client } = page(court, on, options);
  await client.start();
  await until(() => client.court.list);
  const id = (await client.create('create.abc', CASE)).body.courtroom;
  await client.court.open(id);
  await client.writes.act(id, 'participant.add', { person: 'seller', name: '卖方', role: 'PLAINTIFF' });
  await until(() => client.court.rooms.get(id).last === 2);
  await client.memory.save();
  return { client, id };
}

const device = () => ({ local: new FakeStorage(), files: new FakeDatabases() });

test('list and rooms are there without a network, and become whole when it is back', async () => {
  const [court, on] = [new FakeCourt(), device()];
  const { client: before, id } = await held(court, on);
  before.socket.stop();
  const { client, network } = page(court, on, { up: false });
  await client.start();
  assert.equal(client.court.list[0].case.cause, CASE.cause);
  assert.ok(client.court.keptAt > 0);
  const room = await client.court.open(id);
  assert.deepEqual(room.entries.map((e) => e.kind), ['courtroom.created', 'participant.added']);
  await before.memory.save();
  network.up = true;
  client.wake();
  await until(() => client.court.keptAt === undefined && client.socket.link === 'open');
  assert.equal(client.court.rooms.get(id).last, 2);
});

test('whoever cannot log in for want of a network sees what the last person kept', async () => {
  const [court, on] = [new FakeCourt(), device()];
  const { client: before, id } = await held(court, on);
  before.socket.stop();
  const { client } = page(court, on, { up: false, tokens: false });
  await client.start();
  assert.equal(client.person.name, '周法官');
  assert.equal((await client.court.open(id)).entries.length, 2);
});

test('a log-out forgets all of it, and the setting keeps nothing', async () => {
  const [court, on] = [new FakeCourt(), device()];
  const { client } = await held(court, on);
  assert.ok(Memory.last(on.local));
  await client.logOut();
  assert.equal(Memory.last(on.local), undefined);
  const after = page(court, on, { up: false }).client;
  await after.start();
  assert.equal(after.court.list, undefined);
  const other = device();
  const { client: careful } = await held(new FakeCourt(), other, { keeps: () => false });
  assert.equal(Memory.last(other.local), undefined);
  assert.equal(await careful.memory.list(), undefined);
});

test('a courtroom that one is no longer in is forgotten', async () => {
  const [court, on] = [new FakeCourt(), device()];
  const { client, id } = await held(court, on);
  client.court.list = [];
  await client.memory.save();
  assert.equal(await client.memory.room(id), undefined);
});
