import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundsOf, fit, pan, projection, scaleBar, toScreen, zoom } from '../app/network/viewport.ts';

const SIZE = { width: 800, height: 500 };
const position = fc.record({
  lat: fc.double({ min: 50, max: 54, noNaN: true }),
  lon: fc.double({ min: 3, max: 8, noNaN: true }),
});

test('at first all of a network is inside its map', () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 1 }), (positions) => {
      const bounds = boundsOf(positions);
      assert.ok(bounds);
      const project = projection(bounds);
      const viewport = fit(bounds, SIZE);
      for (const each of positions) {
        const { x, y } = toScreen(viewport, SIZE, project(each));
        assert.ok(x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height);
      }
    }),
  );
});

test('zooming keeps the point under the pointer in place', () => {
  const start = { center: { x: 12, y: -40 }, pixelsPerMetre: 0.5 };
  const place = { x: 120, y: 65 };
  const before = toScreen(start, SIZE, place);
  const after = toScreen(zoom(start, SIZE, 3, before), SIZE, place);
  assert.ok(Math.hypot(after.x - before.x, after.y - before.y) < 1e-6);
});

test('a drag moves the picture by the same distance as the pointer', () => {
  const start = { center: { x: 0, y: 0 }, pixelsPerMetre: 4 };
  const place = { x: 10, y: 10 };
  const { x, y } = toScreen(start, SIZE, place);
  assert.deepEqual(toScreen(pan(start, { x: 30, y: -8 }), SIZE, place), { x: x + 30, y: y - 8 });
});

test('the scale is a round length that fits', () => {
  for (const pixelsPerMetre of [0.003, 0.07, 0.5, 1, 9, 40]) {
    const { metres, pixels } = scaleBar(pixelsPerMetre, 120);
    assert.ok(pixels <= 120 && pixels > 20);
    assert.match(String(metres), /^(0\.)?0*[125]0*$/);
  }
});
