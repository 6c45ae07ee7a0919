import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { compareNetworks } from '../app/network/compare-networks.ts';
import { quantityText } from '../app/network/quantity-text.ts';
import { readNetwork } from '../app/network/read-network.ts';
import { assetAt, layOut } from '../app/network/scene.ts';
import { fit, toScreen } from '../app/network/viewport.ts';

const sample = (name: string) =>
  readFile(new URL(`../../../examples/esdl/${name}.esdl`, import.meta.url), 'utf8');

const esdl = (content: string) =>
  `<?xml version="1.0"?><esdl:EnergySystem xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:esdl="y" name="Test"><instance><area>${content}</area></instance></esdl:EnergySystem>`;

test('an asset is read with its kind, position, attributes and connections', async () => {
  const network = readNetwork(await sample('small-network'));
  const dairy = network.assets.find(({ id }) => id === 'dairy');
  assert.equal(dairy?.kind, 'producer');
  assert.deepEqual(dairy.geometry, { type: 'point', at: { lat: 52.5101, lon: 5.5502 } });
  assert.deepEqual(
    dairy.connections.map(({ direction, assetIds }) => [direction, ...assetIds]),
    [
      ['in', 'main-return'],
      ['out', 'main-supply'],
    ],
  );
  const pipe = network.assets.find(({ id }) => id === 'main-supply');
  assert.equal(pipe?.kind, 'pipe');
  assert.equal(pipe.geometry?.type, 'lines');
  assert.equal(pipe.attributes.get('innerDiameter'), '0.0703');
  assert.equal(pipe.attributes.get('material.component[2].matter.name'), 'PUR');
  assert.equal(network.carriers.get('supply')?.temperature, 'supply');
  assert.equal(network.carriers.get('return')?.temperature, 'return');
});

test('an asset without coordinates is kept apart from those on the map', async () => {
  const scene = layOut(readNetwork(await sample('broken')));
  assert.ok(scene.unplaced.some(({ id }) => id === 'nothing-known'));
  assert.ok(scene.placed.length > 5);
});

test('a network without coordinates has no bounds', () => {
  const scene = layOut(readNetwork(esdl('<asset xsi:type="esdl:Pump" id="a"/>')));
  assert.equal(scene.bounds, undefined);
  assert.equal(scene.unplaced.length, 1);
});

test('impossible coordinates, and lines of one point, are ignored', () => {
  const { assets } = readNetwork(
    esdl(`<asset xsi:type="esdl:Pump" id="a"><geometry xsi:type="esdl:Point" lat="155000" lon="463000"/></asset>
      <asset xsi:type="esdl:Pump" id="b"><geometry xsi:type="esdl:Point" lat="52"/></asset>
      <asset xsi:type="esdl:Pipe" id="c"><geometry xsi:type="esdl:Line"><point lat="52" lon="5"/></geometry></asset>`),
  );
  assert.deepEqual(
    assets.map(({ geometry }) => geometry),
    [undefined, undefined, undefined],
  );
});

test('types are found whatever prefix their namespace has', () => {
  const text = esdl('<asset xsi:type="esdl:Pump" type="booster" id="a"/>').replaceAll('xsi:', 'x:');
  const [pump] = readNetwork(text.replace('xmlns:xsi', 'xmlns:x')).assets;
  assert.equal(pump?.type, 'Pump');
  assert.deepEqual([...pump.attributes], [['type', 'booster']]);
});

test('coordinates of the Dutch grid are converted in either order', () => {
  const { assets, undrawnSystems } = readNetwork(
    esdl(`<asset xsi:type="esdl:Pump" id="a"><geometry xsi:type="esdl:Point" CRS="EPSG:28992" lat="463000" lon="155000"/></asset>
      <asset xsi:type="esdl:Pipe" id="b"><geometry xsi:type="esdl:Line" CRS="EPSG:28992"><point lat="155000" lon="463000"/>
        <point lat="52" lon="5" CRS="WGS84"/></geometry></asset>`),
  );
  const amersfoort = { lat: 52.1551744, lon: 5.38720621 };
  assert.deepEqual(assets[0]?.geometry, { type: 'point', at: amersfoort });
  assert.deepEqual(assets[1]?.geometry, { type: 'lines', lines: [[amersfoort, { lat: 52, lon: 5 }]] });
  assert.equal(undrawnSystems.size, 0);
});

test('an unsupported coordinate system is named', () => {
  const { assets, undrawnSystems } = readNetwork(
    esdl(
      '<asset xsi:type="esdl:Pump" id="a"><geometry xsi:type="esdl:Point" CRS="EPSG:25831" lat="5" lon="5"/></asset>',
    ),
  );
  assert.equal(assets[0]?.geometry, undefined);
  assert.deepEqual([...undrawnSystems], ['EPSG:25831']);
});

test('assets inside areas of areas and inside buildings are found, and buildings have their outline', () => {
  const { assets } = readNetwork(
    esdl(`<area><asset xsi:type="esdl:Building" id="house"><geometry xsi:type="esdl:Polygon"><exterior>
        <point lat="52" lon="5"/><point lat="52" lon="5.1"/><point lat="52.1" lon="5"/></exterior></geometry>
        <asset xsi:type="esdl:HeatPump" id="pump"/></asset></area>`),
  );
  assert.deepEqual(
    assets.map(({ id, kind, geometry }) => [id, kind, geometry?.type]),
    [
      ['house', 'building', 'polygon'],
      ['pump', 'conversion', undefined],
    ],
  );
});

test('the outline of an area is behind the map of its assets, which shows all of them', () => {
  const point = (lat: number) => `<geometry xsi:type="esdl:Point" lat="${lat}" lon="5"/>`;
  const scene = layOut(
    readNetwork(
      esdl(`<geometry xsi:type="esdl:Polygon"><exterior><point lat="51" lon="4"/><point lat="53" lon="4"/>
          <point lat="53" lon="6"/></exterior></geometry>
        <asset xsi:type="esdl:Pump" id="a">${point(52)}</asset><asset xsi:type="esdl:Pump" id="b">${point(52.1)}</asset>`),
    ),
  );
  assert.deepEqual(
    scene.outlines.map(({ length }) => length),
    [3],
  );
  assert.deepEqual(scene.bounds, { south: 52, north: 52.1, west: 5, east: 5 });
});

test('assets that share an id, or have none, are still different assets', () => {
  const pump = (id: string) => `<asset xsi:type="esdl:Pump" ${id}/>`;
  const { assets } = readNetwork(esdl(pump('id="a"') + pump('id="a"') + pump('')));
  assert.equal(new Set(assets.map(({ id }) => id)).size, 3);
});

test('a long series of values is one attribute, which differs when one of the values does', () => {
  const series = (last: number) => {
    const values = Array.from(
      { length: 100 },
      (_, hour) => `<element value="${hour === 99 ? last : hour}"/>`,
    );
    return readNetwork(
      esdl(`<asset xsi:type="esdl:Pump" id="a"><profile>${values.join('')}</profile></asset>`),
    );
  };
  assert.match(series(1).assets[0]?.attributes.get('profile.element') ?? '', /^100 values/);
  assert.equal(compareNetworks(series(1), series(1)).changed.size, 0);
  assert.equal(compareNetworks(series(1), series(2)).changed.size, 1);
});

test('key figures are those of the system, not those of single assets', () => {
  const { keyFigures } = readNetwork(
    esdl(`<KPIs><kpi name="Length" value="12"><quantityAndUnit unit="METRE"/></kpi></KPIs>
      <asset xsi:type="esdl:Pipe" id="a"><KPIs><kpi name="Loss" value="3"/></KPIs></asset>`),
  );
  assert.deepEqual(keyFigures, [{ name: 'Length', value: '12', unit: 'METRE' }]);
});

test('figures are shown with four digits and the unit that fits their size', () => {
  const texts = [
    ['16799.6', 'METRE', '16.8 km'],
    ['9915000', 'WATT', '9.915 MW'],
    ['0.5', 'WATT', '0.5 W'],
    ['0', 'WATT', '0 W'],
    ['-2500', 'JOULE', '-2.5 kJ'],
    ['12345', 'EURO', '12,350 €'],
    ['7', 'DEGREES_CELSIUS', '7 degrees_celsius'],
    ['unknown', '', 'unknown'],
  ] as const;
  for (const [value, unit, text] of texts) assert.equal(quantityText(value, unit), text);
});

test('a text that is not ESDL is refused with the line or the reason', () => {
  assert.throws(() => readNetwork('<a>\n<b></a>'), { code: 'malformed_xml', message: /Line 2:/ });
  assert.throws(() => readNetwork(''), { code: 'malformed_xml' });
  assert.throws(() => readNetwork('<html/>'), { code: 'not_esdl', message: /<html>/ });
});

test('a comparison lists added and removed assets, and each changed attribute', async () => {
  const text = await sample('small-network');
  const later = text
    .replace('name="Zwembad" power="320000"', 'name="Zwembad" power="350000" state="OPTIONAL"')
    .replace('lat="52.5112"', 'lat="52.5113"')
    .replace('id="dairy"', 'id="mill"');
  const { added, removed, changed } = compareNetworks(readNetwork(text), readNetwork(later));
  assert.deepEqual([...added], ['mill']);
  assert.deepEqual([...removed], ['dairy']);
  assert.deepEqual(changed.get('pool'), [
    { name: 'power', before: '320000', after: '350000' },
    { name: 'state', before: undefined, after: 'OPTIONAL' },
  ]);
  assert.deepEqual(changed.get('school')?.[0]?.name, 'place');
  assert.equal(compareNetworks(readNetwork(text), readNetwork(text)).changed.size, 0);
});

test('the asset under the pointer is the one drawn there', async () => {
  const scene = layOut(readNetwork(await sample('district')));
  const size = { width: 800, height: 400 };
  assert.ok(scene.bounds);
  const viewport = fit(scene.bounds, size);
  for (const { asset, shape, parts } of scene.placed) {
    const at = parts[0]?.[0];
    if (shape !== 'symbol' || asset.kind === 'joint' || at === undefined) continue;
    assert.equal(assetAt(scene, viewport, size, toScreen(viewport, size, at))?.id, asset.id);
  }
  assert.equal(assetAt(scene, viewport, size, { x: 1, y: 1 }), undefined);
});
