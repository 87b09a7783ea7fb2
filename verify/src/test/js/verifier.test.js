import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { numbered } from '../../../target/classes/page/lines.js';
import { LogError } from '../../../target/classes/page/log.js';
import { SealedPdf } from '../../../target/classes/page/pdf.js';
import { unpack } from '../../../target/classes/page/unpack.js';
import { verify } from '../../../target/classes/page/verifier.js';

const SAMPLES = new URL('../../../target/samples/', import.meta.url);
const samples = JSON.parse(readFileSync(new URL('samples.json', SAMPLES), 'utf8'));
const read = (name) => new Uint8Array(readFileSync(new URL(name, SAMPLES)));

const logsOf = (names) => names.map((name) => ({ name, bytes: read(name) }));

for (const { file, roots, receipts, logs, verdict, zh, en } of samples)
  test(`says of ${file} what the jar says`, async () => {
    const report = await verify(read(file), { roots, receipts: JSON.stringify(receipts), log: logsOf(logs) });
    assert.deepEqual({ verdict: report.verdict, zh: report.zh, en: report.en }, { verdict, zh, en });
  });

/** The same numbers in each run with a seed. */
function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('misses no flipped bit of any part', async () => {
  const seed = Date.now();
  console.log(`seed ${seed}`);
  const next = random(seed);
  const genuine = samples.filter((sample) => sample.verdict === 'GENUINE' && sample.logs.length === 0);
  assert.ok(genuine.length >= 4);
  for (const { file, roots, receipts } of genuine) {
    const bytes = read(file);
    const trust = { roots, receipts: JSON.stringify(receipts) };
    const start = Math.max(0, Buffer.from(bytes).lastIndexOf('/Contents <'));
    for (let i = 0; i < 240; i++) {
      // Every second one within the seal, which nothing signs, if there is one.
      const bit = i % 2 && start ? start * 8 + next(5400 * 8) : next(bytes.length * 8);
      bytes[bit >> 3] ^= 1 << (bit & 7);
      const { verdict } = await verify(bytes, trust);
      assert.ok(verdict === 'NOT_GENUINE' || verdict === 'NOT_OURS', `${file} bit ${bit}: ${verdict}`);
      bytes[bit >> 3] ^= 1 << (bit & 7);
    }
  }
});

test('misses no flipped bit of a log, nor of a folder of it', async () => {
  const seed = Date.now();
  console.log(`seed ${seed}`);
  const next = random(seed);
  const { roots } = samples[0];
  const file = read('anchored.zip');
  const saved = read('logs-log.json');
  const folder = await unpack(read('logs-early.zip'), 1 << 20);
  assert.ok(folder.length >= 4);
  const isRefused = async (log) => {
    try {
      return (await verify(file, { roots, log })).en.startsWith('The public log');
    } catch (e) {
      assert.ok(e instanceof LogError, e);
      return true;
    }
  };
  assert.equal(await isRefused([{ name: 'log.json', bytes: saved }]), false);
  assert.equal(await isRefused(folder), false);
  for (let i = 0; i < 150; i++) {
    const bytes = i % 3 ? folder[i % folder.length].bytes : saved;
    const bit = next(bytes.length * 8);
    bytes[bit >> 3] ^= 1 << (bit & 7);
    assert.ok(await isRefused(i % 3 ? folder : [{ name: 'log.json', bytes: saved }]), `bit ${bit} of ${i % 3 ? folder[i % folder.length].name : 'log.json'}`);
    bytes[bit >> 3] ^= 1 << (bit & 7);
  }
});

test('reads no log that is none', async () => {
  const bytes = read('anchored.zip');
  for (const odd of ['', '{}', '[1]', '7', 'null', '{"format":"microcourt-log/2"}', '{"format":"microcourt-log/1"}', '['.repeat(1e5)])
    await assert.rejects(verify(bytes, { log: [{ name: 'log.json', bytes: new TextEncoder().encode(odd) }] }), LogError);
  const zip = read('logs-anchors.zip');
  for (let i = 1; i < 20; i++) {
    const cut = zip.subarray(0, Math.floor((zip.length * i) / 20));
    await assert.rejects(verify(bytes, { log: [{ name: 'anchors.zip', bytes: cut }] }), LogError);
  }
});

/** @param {Uint8Array} part */
function inflated(part) {
  try {
    return inflateSync(part);
  } catch {
    return undefined;
  }
}

test('says of a copy that its words are the sealed ones, and of no other', async () => {
  const seed = Date.now();
  console.log(`seed ${seed}`);
  const next = random(seed);
  const bytes = read('copy.pdf');
  const trust = { roots: samples[0].roots };
  const genuine = await verify(bytes, trust);
  assert.equal(genuine.verdict, 'UNPROVEN');
  assert.match(genuine.en, /are those that .* sealed/);
  const pdf = new SealedPdf(bytes);
  for (const name of ['record.jsonl', 'seal.p7s', 'shown.json', 'statement.json']) {
    const part = pdf.attachment(name);
    const content = inflated(part);
    for (let i = 0; i < 100; i++) {
      const bit = next(part.length * 8);
      part[bit >> 3] ^= 1 << (bit & 7);
      const { verdict } = await verify(bytes, trust);
      // The bits that fill the last byte say nothing; that they are others only the jar sees.
      const same = inflated(part)?.equals(content);
      assert.ok(same || verdict === 'NOT_GENUINE' || verdict === 'NOT_OURS', `${name} bit ${bit}: ${verdict}`);
      part[bit >> 3] ^= 1 << (bit & 7);
    }
  }
});

test('compares every numbered line of a genuine transcript with its entry', async () => {
  for (const file of ['sealed.pdf', 'rsa.pdf', 'stamped.pdf']) {
    const { verdict, notes } = await verify(read(file), { roots: samples[0].roots });
    assert.equal(verdict, 'GENUINE');
    assert.ok(Number(notes.find(({ code }) => code === 'lines-compared')?.args[0]) > 30, file);
  }
});

test('names the line that the court itself drew otherwise', async () => {
  for (const { file, entry } of JSON.parse(readFileSync(new URL('forged.json', SAMPLES), 'utf8'))) {
    const { verdict, faults, en } = await verify(read(file), { roots: samples[0].roots });
    assert.equal(verdict, 'NOT_GENUINE', file);
    assert.match(faults[0].code, /^line-(differs|missing)$/, `${file}: ${en}`);
    assert.equal(faults[0].args[0], String(entry), `${file}: ${en}`);
  }
});

test('reads lines by the numbers beside them, and sees words that have none', () => {
  const margin = (seq, y) => ({ size: 7, x: 40, y, text: `${seq}  09:00:00` });
  const body = (text, y, x = 90) => ({ size: 12, x, y, text });
  const flow = [body('案号：', 740), margin(3, 700), body('审判员 甲：第一', 700), body('行', 680, 114), margin(4, 660), body('（开始）', 660)];
  const { lines, loose } = numbered([{ flow }, { flow: [body('下一页', 700, 114), { size: 13, x: 90, y: 600, text: '核对与签名' }, body('无号', 560)] }]);
  assert.deepEqual(lines.map(({ seq, text }) => [seq, text]), [[3, '审判员 甲：第一行'], [4, '（开始）下一页']]);
  assert.equal(loose, undefined);
  const between = [margin(3, 700), body('一', 700), { size: 13, x: 90, y: 690, text: '一、开始' }, body('无号', 680), margin(4, 660), body('二', 660)];
  assert.equal(numbered([{ flow: between }]).loose?.text, '无号');
  assert.equal(numbered([{ flow: [margin(3, 700), body('挪', 690), margin(4, 660), body('二', 660)] }]).loose?.text, '挪');
});

test('answers noise, cuts and odd files in words', async () => {
  for (const bytes of [[], [0x50], [0x50, 0x4b], [0x25, 0x50, 0x44, 0x46, 0x2d]]) {
    assert.equal((await verify(Uint8Array.from(bytes))).verdict, 'NOT_OURS');
  }
  const bytes = read(samples[0].file);
  for (let i = 1; i < 40; i++) {
    const { verdict } = await verify(bytes.subarray(0, Math.floor((bytes.length * i) / 40)));
    assert.ok(verdict === 'NOT_GENUINE' || verdict === 'NOT_OURS', `cut ${i}`);
  }
});
