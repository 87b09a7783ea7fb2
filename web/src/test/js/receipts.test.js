import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { Client } from '../../main/resources/web/net/client.js';
import { publicLog } from '../../main/resources/web/net/public-log.js';
import { recordIn, sealedRecord, Unreadable } from '../../main/resources/web/net/sealed.js';
import { chainAfter, leafOf, ZERO } from '../../main/resources/web/state/chain.js';
import { Receipts, receiptsIn } from '../../main/resources/web/state/receipts.js';
import { FakeNetwork, FakeStorage } from './fake/browser.js';
import { FakeCourt } from './fake/court.js';
import { FakeDatabases } from './fake/database.js';

const CASE = { number: '(2026)沪0113民初1号', cause: '买卖合同纠纷', court: '宝山区人民法院', procedure: 'SUMMARY' };

/** Awaits a condition, 5 seconds at most. */
async function until(condition) {
  for (const end = Date.now() + 5000; Date.now() < end; await new Promise((r) => setTimeout(r, 5))) {
    if (await condition()) return;
  }
  assert.fail(`not in time: ${condition}`);
}

function phone(court, person, files = new FakeDatabases()) {
  const network = new FakeNetwork(court, person);
  const tokens = { access: 'token', refresh: 'r', person, name: person, staff: person === 'judge' };
  const login = { tokens, refresh: async () => tokens, start: async () => {}, end() {} };
  const client = new Client({ socket: 'ws://court' }, login, { local: new FakeStorage(), tab: new FakeStorage(), files, connect: network.connect });
  return { client, network, files };
}

/** A judge who posted, with the courtroom. */
async function posted(count) {
  const court = new FakeCourt();
  const judge = phone(court, 'judge');
  await judge.client.start();
  await until(() => judge.client.court.list);
  const id = (await judge.client.create('create.abc', CASE)).body.courtroom;
  await judge.client.court.open(id);
  for (let i = 0; i < count; i++) judge.client.writes.post(id, { text: `通知${i}` });
  await until(() => judge.client.court.rooms.get(id).last === count + 1);
  return { court, judge, id, room: court.rooms.get(id) };
}

/** What an operator with all keys can do: another text at a place, and a chain that holds together. */
async function rewrite(room, from) {
  room.entries[from - 1].body.text = '改';
  for (let i = from - 1; i < room.entries.length; i++) {
    const entry = room.entries[i];
    delete entry.leaf;
    delete entry.chain;
    entry.leaf = await leafOf(entry);
    entry.chain = await chainAfter(room.entries[i - 1]?.chain ?? ZERO, entry.leaf);
  }
}

/** A file with the record in it, as sealed transcripts carry it. */
function sealed(entries) {
  const packed = deflateSync(Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')));
  const other = deflateSync(Buffer.from('{"format":"microcourt-transcript/1"}\n'));
  const object = (n, bytes) => [`${n} 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length ${bytes.length} >>\nstream\r\n`, bytes, '\nendstream\nendobj\n'];
  return new Uint8Array(Buffer.concat(['%PDF-1.7\n', ...object(8, other), ...object(9, packed)].map((part) => Buffer.from(part))));
}

const chain = (n) => String(n).padStart(64, '0');
const stop = (...phones) => phones.forEach(({ client }) => client.logOut());

test('the last two hundred receipts are kept, and of those before the last of each hundred, in whatever order they come', () => {
  for (const order of [(n) => n, (n) => 1001 - n, (n) => 1 + ((n * 3) % 1000)]) {
    const receipts = new Receipts();
    for (let n = 1; n <= 1000; n++) receipts.hear(order(n), chain(order(n)));
    const kept = receipts.toJSON().kept.map(([seq]) => seq);
    assert.deepEqual(kept.slice(0, 8), [100, 200, 300, 400, 500, 600, 700, 800]);
    assert.equal(kept.length, 208);
    assert.deepEqual(new Receipts(JSON.parse(JSON.stringify(receipts))).list('c'), receipts.list('c'));
  }
});

test('what was given first stays, and the first contradiction is told', () => {
  const receipts = new Receipts();
  for (const n of [1, 2, 3]) receipts.hear(n, chain(n));
  assert.equal(receipts.hear(2, chain(2)), false);
  assert.equal(receipts.hear(3, chain(9)), true);
  assert.equal(receipts.hear(2, chain(8)), true);
  assert.equal(receipts.hear(3, chain(7)), false);
  assert.deepEqual(receipts.broken, { seq: 2, was: chain(2), now: chain(8) });
  assert.deepEqual(receipts.list('c')[1], { courtroom: 'c', seq: 2, chain: chain(2) });
  const again = new Receipts(JSON.parse(JSON.stringify(receipts)));
  assert.equal(again.broken.seq, 2);
});

test('receipts come in replies to writes, in pages, in descriptions and in pushes', () => {
  const one = { courtroom: 'c', seq: 2, chain: chain(2) };
  assert.deepEqual(receiptsIn({ entry: one }), [one]);
  assert.deepEqual(receiptsIn({ entries: [one], seq: 3, chain: chain(3), more: false }, 'c'), [{ courtroom: 'c', seq: 3, chain: chain(3) }, one]);
  assert.deepEqual(receiptsIn({ now: 'x' }), []);
  assert.deepEqual(receiptsIn({ read: 3, seq: 3 }, 'c'), []);
});

test('a phone keeps what it was given over a restart, and catches a court that shows another history', async () => {
  const { court, judge, id, room } = await posted(5);
  const given = room.entries.map(({ seq, chain: head }) => ({ courtroom: id, seq, chain: head }));
  await until(() => judge.client.receipts.of(id).count === 6);
  await judge.client.receipts.save();
  stop(judge);
  await rewrite(room, 3);
  const again = phone(court, 'judge', judge.files);
  await again.client.start();
  await until(() => again.client.receipts.of(id).count === 6);
  assert.deepEqual(again.client.receipts.of(id).list(id), given);
  assert.equal(again.client.receipts.broken, false);
  await until(() => again.client.court.list);
  await again.client.court.open(id);
  assert.equal(again.client.receipts.of(id).broken.seq, 3);
  assert.equal(again.client.receipts.broken, true);
  assert.equal(again.client.court.verified.get(id).broken.size, 0);
  await again.client.receipts.save();
  stop(again);
  const third = phone(court, 'judge', judge.files);
  await third.client.receipts.start();
  assert.equal(third.client.receipts.of(id).broken.seq, 3);
});

test('two pages of one person keep each other’s receipts', async () => {
  const files = new FakeDatabases();
  const [one, other] = [phone(new FakeCourt(), 'judge', files), phone(new FakeCourt(), 'judge', files)];
  one.client.receipts.pushed({ entry: { courtroom: 'c', seq: 1, chain: chain(1) } });
  other.client.receipts.pushed({ entry: { courtroom: 'c', seq: 2, chain: chain(2) } });
  await one.client.receipts.save();
  await other.client.receipts.save();
  const third = phone(new FakeCourt(), 'judge', files);
  await third.client.receipts.start();
  assert.equal(third.client.receipts.of('c').count, 2);
});

test('receipts agree with the record that a sealed transcript carries, or the first that does not is named', async () => {
  const { judge, id, room } = await posted(8);
  const receipts = judge.client.receipts.of(id);
  assert.deepEqual(receipts.against((await recordIn(sealed(room.entries.slice(0, 7)))).chains), { agree: 7 });
  await rewrite(room, 4);
  const url = 'https://court/sealed.pdf';
  const get = async () => new Response(sealed(room.entries));
  assert.deepEqual(receipts.against((await sealedRecord(url, get)).chains), { agree: 3, contradicted: 4 });
  stop(judge);
});

test('a record that does not hold together is named where it breaks, and what has none is unreadable', async () => {
  const { judge, room } = await posted(4);
  stop(judge);
  const entries = structuredClone(room.entries);
  entries[2].body.text = '改';
  assert.equal((await recordIn(sealed(entries))).broken, 3);
  await assert.rejects(recordIn(sealed([])), Unreadable);
  await assert.rejects(recordIn(new Uint8Array([37, 80, 68, 70])), Unreadable);
  await assert.rejects(sealedRecord('x', async () => new Response('', { status: 403 })), Unreadable);
});

test('the public log is saved page by page, in the form that the verifier takes', async () => {
  const hours = ['2026-11-24T06', '2026-11-24T07', '2026-11-24T08'];
  const asked = [];
  const page = async (courtroom, after) => {
    asked.push(after);
    const at = after ? hours.indexOf(after) + 1 : 0;
    const proofs = at === 1 ? [{ seq: 3, hour: hours[at], path: [], index: 0, chain: chain(3) }] : [];
    return { anchors: [{ hour: hours[at], count: 1 }], proofs, certificates: [['A', 'B']], more: at < 2 };
  };
  assert.equal(
    await publicLog(page, 'c1'),
    '{"anchors":[{"count":1,"hour":"2026-11-24T06"},{"count":1,"hour":"2026-11-24T07"},{"count":1,"hour":"2026-11-24T08"}],' +
      `"certificates":[["A","B"]],"courtroom":"c1","format":"microcourt-log/1","proofs":[{"chain":"${chain(3)}","hour":"2026-11-24T07","index":0,"path":[],"seq":3}]}`,
  );
  assert.deepEqual(asked, [undefined, hours[0], hours[1]]);
  assert.equal(await publicLog(async () => ({ anchors: [], proofs: [], certificates: [], more: false }), 'c1'), undefined);
});
