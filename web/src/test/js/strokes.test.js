import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf, MOST_POINTS, pathOf, Strokes } from '../../main/resources/web/state/strokes.js';

/** @param {number} strokes @param {number} points */
function written(strokes, points) {
  const pen = new Strokes();
  for (let s = 0; s < strokes; s++) {
    pen.begin(10, 10 + s, 1000 * s);
    for (let p = 1; p < points; p++) pen.move(10 + 3 * p, 10 + s + (p % 7), 1000 * s + p);
  }
  return pen;
}

test('a signature is sent as whole numbers within the pad, in order of time', () => {
  const pen = new Strokes();
  pen.begin(-3.2, 20.6, 500);
  pen.move(40.4, 70.1, 520.7);
  pen.move(500, 90, 600);
  assert.deepEqual(pen.body(300, 150), {
    width: 300,
    height: 150,
    strokes: [[0, 21, 0, 40, 70, 21, 300, 90, 100]],
  });
});

test('a point that is near the last one is left out, and a dot is no signature', () => {
  const pen = new Strokes();
  pen.begin(10, 10, 0);
  for (let i = 0; i < 50; i++) pen.move(10.5, 10.5, i);
  assert.equal(pen.lines[0].length, 1);
  assert.equal(pen.fit(300, 150), false);
  assert.equal(written(1, 20).fit(300, 150), true);
});

test('a long signature is thinned to what the court takes', () => {
  for (const [strokes, points] of [[1, 5000], [100, 30], [100, 2000], [3, 334]]) {
    const body = written(strokes, points).body(2048, 2048);
    const sent = body.strokes.reduce((n, s) => n + s.length / 3, 0);
    assert.ok(sent <= MOST_POINTS, `${strokes} × ${points}: ${sent}`);
    assert.ok(body.strokes.flat().every(Number.isInteger));
  }
});

test('the last stroke is taken back, then all', () => {
  const pen = written(3, 4);
  pen.undo();
  assert.equal(pen.lines.length, 2);
  pen.clear();
  assert.equal(pen.empty, true);
});

test('what was sent is drawn again as a round line', () => {
  assert.equal(pathOf(linesOf([[1, 2, 0, 3, 4, 5, 7, 8, 9]])), 'M1 2Q3 4 5 6L7 8');
  assert.equal(pathOf(linesOf([[1, 2, 0]])), 'M1 2l.1 0');
});
