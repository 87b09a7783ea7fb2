import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RowWindow } from '../../main/resources/web/state/row-window.js';

const rows = (n, from = 0) => Array.from({ length: n }, (_, i) => ({ key: `e${i + from}` }));

/** Numbers that look random and are the same each time. */
function chance(seed) {
  let state = seed;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

test('spaces and drawn rows are as high as all rows together, whatever is drawn', () => {
  const random = chance(7);
  const list = rows(3000);
  const window = new RowWindow();
  window.over(list);
  for (let n = 0; n < 300; n++) {
    const index = random(list.length);
    window.around(index, 700, 1400);
    assert.ok(window.from <= index && index < window.to);
    for (const { key } of list.slice(window.from, window.to)) window.drawn(key, 30 + random(300));
    const drawn = window.top(window.to) - window.top(window.from);
    assert.equal(window.above + drawn + window.below, window.total);
    assert.ok(window.to - window.from < 200, `${window.to - window.from} rows`);
  }
});

test('the row at a place is the one that begins there or above and ends below', () => {
  const random = chance(11);
  const window = new RowWindow();
  window.over(rows(500));
  for (let i = 0; i < 500; i++) window.drawn(`e${i}`, 20 + random(200));
  for (let n = 0; n < 500; n++) {
    const place = random(Math.floor(window.total));
    const index = window.at(place);
    assert.ok(window.top(index) <= place && place < window.top(index + 1));
  }
  assert.equal(window.at(-50), 0);
  assert.equal(window.at(window.total + 50), 499);
});

test('rows that come above keep the heights of those that were drawn', () => {
  const window = new RowWindow();
  window.over(rows(10, 10));
  assert.ok(window.drawn('e10', 200));
  assert.ok(!window.drawn('e10', 200.2));
  window.over(rows(20));
  const index = window.indexOf('e10');
  assert.equal(window.top(index + 1) - window.top(index), 200);
});

test('what is in sight at the end is drawn, and a list without rows is whole', () => {
  const window = new RowWindow();
  window.over([]);
  window.end(700, 1400);
  assert.deepEqual([window.from, window.to, window.total], [0, 0, 0]);
  assert.ok(window.covers(0, 700));
  window.over(rows(1000));
  window.end(700, 1400);
  assert.equal(window.to, 1000);
  assert.ok(window.covers(window.total - 700, window.total));
  assert.ok(!window.covers(0, 700));
});
