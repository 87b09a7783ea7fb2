import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Carrier } from '../../main/resources/web/net/carrier.js';
import { copied } from '../../main/resources/web/net/copied.js';
import { hashOf } from '../../main/resources/web/net/hashing.js';
import { Refused } from '../../main/resources/web/net/refused.js';
import { exportsOf } from '../../main/resources/web/state/catalogue.js';
import { foldExhibits } from '../../main/resources/web/state/exhibits.js';
import { mediaType, stem, unfit } from '../../main/resources/web/state/files.js';
import { Sha256 } from '../../main/resources/web/state/sha256.js';
import { Writes } from '../../main/resources/web/net/writes.js';
import { rowsOf } from '../../main/resources/web/state/timeline.js';
import { FakeStorage } from './fake/browser.js';

const bytes = (n) => Uint8Array.from({ length: n }, (_, i) => (i * 31) & 255);

test('the hash of pieces is the hash of the whole, at every edge of a block', () => {
  assert.equal(new Sha256().hex(), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  assert.equal(new Sha256().update(Buffer.from('abc')).hex(), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  for (const n of [1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    for (const step of [1, 7, 64, 100]) {
      const sha = new Sha256();
      for (let at = 0; at < n; at += step) sha.update(bytes(n).subarray(at, at + step));
      assert.equal(sha.hex(), createHash('sha256').update(bytes(n)).digest('hex'), `${n} by ${step}`);
    }
  }
});

test('a large file is hashed in slices, and no further once it is given up', async () => {
  const file = new Blob([bytes(17 * 1024 * 1024)]);
  assert.equal(await hashOf(file), createHash('sha256').update(Buffer.from(await file.arrayBuffer())).digest('hex'));
  assert.equal(await hashOf(file, (read) => read < 1_000_000), undefined);
});

test('only the parts that the bucket lacks are sent, and again when one is lost', async () => {
  const file = new Blob([bytes(25)]);
  const have = new Map([[1, bytes(25).slice(0, 10)]]);
  const fails = new Set([2]);
  const sent = [];
  const ask = async (action, body) => {
    if (action === 'evidence.complete-upload') {
      const missing = [1, 2, 3].filter((n) => !have.has(n));
      return { complete: missing.length === 0, missing };
    }
    if (body.parts) return { requests: body.parts.map(({ number, sha256 }) => ({ number, sha256 })) };
    return { partSize: 10, parts: 3, held: [...have.keys()].map((number) => ({ number })) };
  };
  const send = async ({ number, sha256 }, blob) => {
    sent.push(number);
    if (fails.delete(number)) return 503;
    const content = new Uint8Array(await blob.arrayBuffer());
    assert.equal(sha256, createHash('sha256').update(content).digest('hex'));
    have.set(number, content);
    return 200;
  };
  let done = 0;
  const carrier = new Carrier({ ask, send, pause: async () => {} });
  await carrier.carry({ courtroom: 'c', upload: 'u1', file }, undefined, (n) => (done = n), new AbortController().signal);
  assert.deepEqual(sent.sort(), [2, 2, 3]);
  assert.equal(done, 25);
  assert.deepEqual(Buffer.concat([1, 2, 3].map((n) => have.get(n))), Buffer.from(bytes(25)));
});

test('a file is announced once, however often the page is closed over it', async () => {
  const browser = { local: new FakeStorage(), tab: new FakeStorage() };
  const body = { name: 'a.pdf', sha256: 'ab' };
  const frames = [];
  const page = async (answer) => {
    const request = (frame) => frames.push(frame) && answer(frame);
    const writes = new Writes('seller', { browser, request, online: () => true, now: () => 0, onEntry() {}, onStranger() {}, changed() {} });
    await writes.start();
    return writes;
  };
  (await page(() => new Promise(() => {}))).once('c1', 'evidence.request-upload', body, 'job');
  const said = { kind: 'upload.requested', body: { upload: 'u1', ...body } };
  const second = await page(async () => ({ ok: true, body: { entry: said, upload: 'u1', send: { put: {} } } }));
  second.pump();
  assert.equal((await second.once('c1', 'evidence.request-upload', body, 'job')).body.upload, 'u1');
  const third = await page(() => assert.fail('announced again'));
  assert.equal((await third.once('c1', 'evidence.request-upload', body, 'job')).body.entry.body.upload, 'u1');
  assert.equal(frames.length, 2);
  assert.equal(frames[0].id, frames[1].id);
  third.forget('job');
  assert.doesNotMatch(JSON.stringify(Object.values(browser.local)), /u1/);
});

test('a file is named by its type, whatever the device calls it', () => {
  assert.equal(mediaType({ name: '录音.M4A', type: 'audio/x-m4a' }), 'audio/mp4');
  assert.equal(mediaType({ name: 'a.HEIC', type: '' }), 'image/heic');
  assert.equal(unfit({ name: 'a.exe', type: '', size: 1 }), 'attach.type');
  assert.equal(unfit({ name: 'a.pdf', type: '', size: 0 }), 'attach.empty');
  assert.equal(stem('流\u202e水.pdf'), '流水');
});

const entry = (seq, kind, body, by = 'p2') => ({ courtroom: 'c1', seq, at: `2026-11-24T05:00:0${seq}.000Z`, by, audience: 'everyone', kind, body, leaf: 'l', chain: 'c' });
const described = { name: '流水', source: '银行', purpose: '', form: 'COPY', custody: '' };
const STORY = [
  entry(1, 'upload.requested', { upload: 'u1', name: 'a.pdf', size: 3 }),
  entry(2, 'evidence.filed', { upload: 'u1', sender: 'p2', document: { number: 4 }, media: {}, exhibit: { exhibit: 'e1', label: '原告证据1', party: 'p2', described } }, 'system:evidence'),
  entry(3, 'evidence.opened', { exhibit: 'e1', party: 'p3' }, 'p3'),
  entry(4, 'evidence.opined', { exhibit: 'e1', party: 'p3', opinion: { authenticity: 'ACCEPTED', legality: 'ACCEPTED', relevance: 'DISPUTED', reasons: '无关' } }, 'p3'),
  entry(5, 'evidence.found', { exhibit: 'e1', finding: 'PARTLY', reason: '部分' }, 'p1'),
];

test('an exhibit is what its entries say, from wherever they begin', () => {
  const whole = foldExhibits([], STORY);
  assert.deepEqual([whole[0].document, whole[0].complete, whole[0].opened, whole[0].finding], [4, false, ['p3'], 'PARTLY']);
  assert.equal(whole[0].opinions.p3.relevance, 'DISPUTED');
  for (let n = 0; n <= STORY.length; n++) assert.deepEqual(foldExhibits(foldExhibits([], STORY.slice(0, n)), STORY), whole);
});

test('a file has one row: on its way until it is filed, and then where it was filed', () => {
  const types = (entries, jobs = []) => rowsOf({ entries, jobs, you: 'p2', zone: 'Asia/Shanghai' }).map((r) => r.type).filter((t) => t !== 'day');
  assert.deepEqual(types(STORY.slice(0, 1), [{ key: 'a', upload: 'u1' }]), ['upload']);
  assert.deepEqual(types([], [{ key: 'a' }]), ['upload']);
  assert.deepEqual(types(STORY.slice(0, 2), [{ key: 'a', upload: 'u1' }]), ['filed']);
});

test('a copy is asked for again until it is made, as long as somebody waits', async () => {
  const making = () => new Refused({ code: 'copy-in-the-making' });
  const answers = (...all) => async () => {
    const next = all.shift();
    if (next instanceof Error) throw next;
    return next;
  };
  let told = 0;
  const pauses = [];
  const pause = async (ms) => pauses.push(ms);
  assert.deepEqual(await copied(answers(making(), making(), { url: 'u' }), () => ++told > 0, pause), { url: 'u' });
  assert.deepEqual([told, pauses], [2, [3000, 3000]]);
  await assert.rejects(copied(answers(making(), { url: 'u' }), () => false, pause), { message: 'copy-in-the-making' });
  await assert.rejects(copied(answers(new Refused({ code: 'copy-impossible' })), () => assert.fail('waited'), pause), { message: 'copy-impossible' });
  let asked = 0;
  await assert.rejects(copied(async () => { asked++; throw making(); }, () => true, pause), { message: 'copy-in-the-making' });
  assert.equal(asked, 40);
});

test('exports are those that the court listed, with what entries say since', () => {
  const at = '2026-11-24T04:00:00.000Z';
  const listed = [
    { export: 'x1', as: 'archive', seq: 1, at, state: 'made', size: 5 },
    { export: 'x3', as: 'bundle', seq: 4, at, state: 'making' },
  ];
  const entries = [
    entry(3, 'export.requested', { export: 'x2', as: 'archive' }, 'p3'),
    entry(4, 'export.requested', { export: 'x3', as: 'bundle' }),
    entry(5, 'export.made', { export: 'x2', size: 6 }, 'system:exports'),
    entry(6, 'export.failed', { export: 'x3', reason: 'DAMAGED' }, 'system:exports'),
    entry(7, 'export.requested', { export: 'x4', as: 'archive' }),
  ];
  const states = (all) => all.map(({ id, state }) => `${id} ${state}`);
  assert.deepEqual(states(exportsOf(entries, 'p2', listed)), ['x4 making', 'x3 failed', 'x1 made']);
  assert.deepEqual(states(exportsOf([], 'p2', listed)), ['x3 making', 'x1 made']);
  assert.deepEqual(states(exportsOf(entries, 'p2')), ['x4 making', 'x3 failed']);
});
