import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Asset } from '../app/network/network.ts';
import { type Label, placeLabels } from '../app/network/place-labels.ts';
import { layOut } from '../app/network/scene.ts';
import { fit, toScreen, type Viewport } from '../app/network/viewport.ts';

const SIZE = { width: 800, height: 500 };

function asset(name: string, lat: number, lon: number, parts: Partial<Asset> = {}): Asset {
  return {
    id: name,
    name,
    type: 'HeatingDemand',
    kind: 'consumer',
    attributes: new Map(),
    geometry: { type: 'point', at: { lat, lon } },
    connections: [],
    carrierId: undefined,
    ...parts,
  };
}

function labelsOf(assets: readonly Asset[], viewport?: Viewport, selectedId?: string): Label[] {
  const scene = layOut({ assets, areas: [] });
  assert.ok(scene.bounds);
  return placeLabels(scene, viewport ?? fit(scene.bounds, SIZE), SIZE, {
    symbolScale: 1,
    widthOf: (text) => text.length * 6,
    reserved: [],
    selectedId,
  });
}

const textsOf = (labels: readonly Label[]) => labels.map(({ text }) => text);

test('visible assets have their names, however many others there are', () => {
  const others = Array.from({ length: 500 }, (_, number) =>
    asset(`Other ${number}`, 52 + number / 1000, 5, { kind: 'producer' }),
  );
  const assets = [asset('Alone', 52, 5.2), ...others];
  // The middle of the plane is the middle of the network; `Alone` is south-east of it.
  const viewport = { center: { x: 6832, y: 27774 }, pixelsPerMetre: 1 };
  assert.deepEqual(textsOf(labelsOf(assets, viewport)), ['Alone']);
});

test('names cover neither symbols nor other names, and are inside the map', () => {
  const assets = Array.from({ length: 400 }, (_, number) =>
    asset(`House ${number}`, 52 + (number % 20) / 1000, 5 + Math.floor(number / 20) / 400),
  );
  const boxes = labelsOf(assets).map(({ box }) => box);
  assert.ok(boxes.length > 20);
  const { bounds, placed } = layOut({ assets, areas: [] });
  assert.ok(bounds);
  for (const { parts } of placed) {
    for (const { x, y } of parts.flat().map((point) => toScreen(fit(bounds, SIZE), SIZE, point)))
      assert.ok(
        boxes.every(({ left, right, top, bottom }) => x < left || x > right || y < top || y > bottom),
      );
  }
  for (const [index, one] of boxes.entries()) {
    assert.ok(one.left >= 0 && one.right <= SIZE.width && one.top >= 0 && one.bottom <= SIZE.height);
    for (const other of boxes.slice(index + 1))
      assert.ok(
        one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top,
      );
  }
});

test('with room for few names, the most important assets and the selected one have theirs', () => {
  const power = (watts: number) => ({ attributes: new Map([['power', String(watts)]]) });
  const crowd = [
    asset('House', 52, 5, power(5)),
    asset('Factory', 52, 5, power(5000)),
    asset('Well', 52, 5, { kind: 'producer' }),
    asset('Shop', 52, 5, power(50)),
    asset('Office', 52, 5, power(500)),
    asset('Shed', 52, 5, power(1)),
  ];
  assert.deepEqual(textsOf(labelsOf(crowd)), ['Well', 'Factory', 'Office', 'Shop']);
  assert.deepEqual(textsOf(labelsOf(crowd, undefined, 'Shed')).slice(0, 2), ['Shed', 'Well']);
});

test('the selected asset has its name even without room', () => {
  const around = Array.from({ length: 400 }, (_, number) =>
    asset(`House ${number}`, 52 + (number % 20) / 1000, 5 + Math.floor(number / 20) / 1000),
  );
  const chosen = asset('Chosen', 52.0095, 5.0095);
  const whole = { center: { x: 0, y: 0 }, pixelsPerMetre: 0.1 };
  assert.deepEqual(textsOf(labelsOf([...around, chosen], whole, 'Chosen')).slice(0, 1), ['Chosen']);
});

test('areas have their names too; long names are shortened, pipes and joints have none', () => {
  const rings = [
    [
      { lat: 52, lon: 5 },
      { lat: 52, lon: 5.01 },
      { lat: 52.01, lon: 5 },
    ],
  ];
  const labels = labelsOf([
    asset('Field', 52, 5, { geometry: { type: 'polygon', rings } }),
    asset('A name that is far too long to be read on a map', 52.02, 5),
    asset('Joint', 52.02, 5.01, { kind: 'joint' }),
    asset('Pipe', 52, 5, { kind: 'pipe', geometry: { type: 'lines', lines: rings } }),
  ]);
  assert.deepEqual(textsOf(labels), ['Field', 'A name that is far too long…']);
});
