import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromRd } from '../app/network/rijksdriehoek.ts';

test('the Dutch grid is converted to degrees within a metre', () => {
  const towers = [
    ['Onze Lieve Vrouwetoren, Amersfoort', 155_000, 463_000, 52.15517, 5.38721],
    ['Westertoren, Amsterdam', 120_700.723, 487_525.501, 52.374533, 4.883526],
    ['Martinitoren, Groningen', 233_883.131, 582_065.167, 53.219383, 6.568201],
  ] as const;
  for (const [name, x, y, lat, lon] of towers) {
    const at = fromRd(x, y);
    assert.ok(Math.abs(at.lat - lat) < 9e-6, `${name}: ${at.lat}`);
    assert.ok(Math.abs(at.lon - lon) < 14e-6, `${name}: ${at.lon}`);
  }
});
