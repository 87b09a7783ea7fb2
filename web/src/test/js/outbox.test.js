import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Outbox } from '../../main/resources/web/state/outbox.js';
import { KINDS } from '../../main/resources/web/state/says.js';

const posted = (text) => ({ kind: 'message.posted', body: { text } });
const say = (outbox, text, room = 'c1') => outbox.add(room, 'message.post', { text }, 0);

test('numbers each courtroom from 1 without gaps', () => {
  const outbox = new Outbox('device01');
  say(outbox, 'a');
  say(outbox, 'b');
  say(outbox, 'c', 'c2');
  assert.equal(outbox.next('c1').id, 'device01:1');
  assert.equal(outbox.next('c2').id, 'device01:1');
  outbox.settled('c1', 'device01:1', posted('a'));
  assert.deepEqual([outbox.next('c1').id, outbox.next('c1').body.text], ['device01:2', 'b']);
});

test('an unanswered item keeps its id over a reload and is not overtaken', () => {
  const outbox = new Outbox('device01');
  say(outbox, 'a');
  say(outbox, 'b');
  const sent = outbox.next('c1');
  const again = new Outbox('other', JSON.parse(JSON.stringify(outbox)));
  assert.deepEqual(again.next('c1'), sent);
  again.discard(sent.key);
  assert.equal(again.items.length, 2);
});

test('a refused item gives its number to the next and waits to be sent again or dropped', () => {
  const outbox = new Outbox('device01');
  const first = say(outbox, 'a');
  say(outbox, 'b');
  outbox.next('c1');
  outbox.refused(first.key, { code: 'session-not-open' });
  assert.deepEqual([outbox.next('c1').body.text, outbox.next('c1').id], ['b', 'device01:1']);
  outbox.settled('c1', 'device01:1', posted('b'));
  assert.equal(outbox.next('c1'), undefined);
  outbox.retry(first.key, { text: 'a2' });
  assert.deepEqual([outbox.next('c1').id, outbox.next('c1').body.text], ['device01:2', 'a2']);
});

test('a number taken by something else is not mistaken for this item', () => {
  const outbox = new Outbox('device01');
  say(outbox, 'mine');
  outbox.next('c1');
  assert.equal(outbox.settled('c1', 'device01:1', posted('another')), undefined);
  assert.deepEqual([outbox.next('c1').id, outbox.next('c1').body.text], ['device01:2', 'mine']);
});

test('follows the number that the court expects; a forgotten device gets a new name', () => {
  const outbox = new Outbox('device01', { accepted: { c1: 7 } });
  const item = say(outbox, 'a');
  assert.equal(outbox.next('c1').id, 'device01:8');
  outbox.gap(item.key, 5, () => 'device02');
  assert.equal(outbox.next('c1').id, 'device01:5');
  outbox.gap(item.key, 1, () => 'device02');
  assert.equal(outbox.next('c1').id, 'device02:1');
});

test('entries of other devices settle nothing', () => {
  const outbox = new Outbox('device01');
  say(outbox, 'a');
  outbox.next('c1');
  assert.equal(outbox.settled('c1', 'device09:1', posted('a')), undefined);
  assert.equal(outbox.items.length, 1);
});

test('an answer to one item is not mistaken for the same words to another', () => {
  const outbox = new Outbox('device01');
  outbox.add('c1', 'item.answer', { item: 'i2', text: '同意' }, 0);
  outbox.next('c1');
  const other = { kind: 'item.answered', body: { item: 'i1', party: 'p2', text: '同意' } };
  assert.equal(outbox.settled('c1', 'device01:1', other), undefined);
  assert.equal(outbox.next('c1').id, 'device01:2');
  assert.equal(outbox.settled('c1', 'device01:2', { kind: 'item.answered', body: { item: 'i2', party: 'p2', text: '同意' } })?.body.item, 'i2');
});

test('a write that is done is not sent again, whatever it was', () => {
  const outbox = new Outbox('device_one');
  outbox.add('c1', 'evidence.find', { session: 's1' }, 0);
  const { id } = outbox.next('c1');
  const entry = { kind: 'something.new', body: { about: 'x' } };
  assert.equal(outbox.settled('c1', id, entry, 'pushed'), undefined);
  assert.equal(outbox.next('c1').id, id);
  assert.ok(outbox.settled('c1', id, entry, 'fresh'));
  assert.equal(outbox.next('c1'), undefined);
});

test('every write that the screens make is known by what it leaves in the record', () => {
  const sources = ['view', 'net'].flatMap((folder) => {
    const path = new URL(`../../main/resources/web/${folder}/`, import.meta.url);
    return readdirSync(path).map((name) => readFileSync(new URL(name, path), 'utf8'));
  });
  const acts = sources.flatMap((source) => [...source.matchAll(/\b(?:act|once)\([^'`)]*'([a-z]+\.[a-z-]+)'/g)].map(([, action]) => action));
  assert.ok(acts.length > 8, `${acts}`);
  assert.deepEqual(acts.filter((action) => !(action in KINDS)), []);
});
