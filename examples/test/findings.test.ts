import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnergySystem } from '../src/energy-system.ts';
import { findProblems } from '../src/findings.ts';
import { asset, esdlOf, pipe, POINT } from './network-draft.ts';

/** `kind severity assetId` of each finding. */
function findings(...assets: string[]): string[] {
  const system = readEnergySystem(esdlOf(assets.join('\n')));
  return findProblems(system).map(({ kind, severity, assetId }) => `${kind} ${severity} ${assetId}`);
}

const GOOD = 'length="10" diameter="DN50"';
/** A ring of two pipes, right in every way. */
const A = pipe('a', GOOD, { from: 'b-out', to: 'b-in' });
const B = pipe('b', GOOD, { from: 'a-out', to: 'a-in' });

void test('a network without problems has no findings', () => {
  assert.deepEqual(findings(A, B), []);
});

void test('an unconnected port is reported on its asset, by name', () => {
  const loose = pipe('a', GOOD, { from: '', to: 'b-in' });
  const end = pipe('b', GOOD, { from: 'a-out', to: '' });
  const problems = findProblems(readEnergySystem(esdlOf(`${loose}\n${end}`)));
  assert.deepEqual(
    problems.map(({ kind, assetId, message }) => ({ kind, assetId, message })),
    [
      {
        kind: 'port-unconnected',
        assetId: 'a',
        message: 'Pipe "a" has a port "a-in" that is not connected.',
      },
      {
        kind: 'port-unconnected',
        assetId: 'b',
        message: 'Pipe "b" has a port "b-out" that is not connected.',
      },
    ],
  );
});

void test('a connection to a port that does not exist is reported', () => {
  assert.deepEqual(findings(A.replace('connectedTo="b-out"', 'connectedTo="b-out gone"'), B), [
    'port-unknown error a',
  ]);
});

void test('a connection that only one side knows is reported on that side', () => {
  const c = pipe('c', GOOD, { from: 'a-out', to: 'b-in' });
  assert.deepEqual(findings(A, B, c), ['connection-one-sided warning c', 'connection-one-sided warning c']);
});

void test('two ports of one direction at one another are reported on both', () => {
  const a = pipe('a', GOOD, { from: 'b-in', to: 'b-out' });
  const b = pipe('b', GOOD, { from: 'a-in', to: 'a-out' });
  assert.deepEqual(
    findings(a, b),
    Array.from({ length: 4 }, (_, i) => `connection-same-direction error ${i < 2 ? 'a' : 'b'}`),
  );
});

void test('connected ports with different carriers are reported on both assets', () => {
  const b = pipe('b', GOOD, { from: 'a-out', to: 'a-in', carrier: 'cold' });
  assert.deepEqual(findings(A, b), [
    'carrier-mismatch error a',
    'carrier-mismatch error a',
    'carrier-mismatch error b',
    'carrier-mismatch error b',
  ]);
});

void test('a port without a carrier or with an unknown one is reported, and no mismatch besides', () => {
  assert.deepEqual(findings(A.replace('carrier="hot"', ''), B), ['carrier-missing warning a']);
  assert.deepEqual(findings(A.replace('carrier="hot"', 'carrier="steam"'), B), ['carrier-unknown error a']);
});

void test('an asset that passes one carrier must not change it; a demand may', () => {
  const ports = `<port xsi:type="esdl:InPort" id="x-in" connectedTo="y-out" carrier="hot"/><port xsi:type="esdl:OutPort" id="x-out" connectedTo="y-in" carrier="cold"/>${POINT}`;
  const back = `<port xsi:type="esdl:InPort" id="y-in" connectedTo="x-out" carrier="cold"/><port xsi:type="esdl:OutPort" id="y-out" connectedTo="x-in" carrier="hot"/>${POINT}`;
  const source = asset('GeothermalSource', 'source', 'power="1"', back);
  assert.deepEqual(findings(source, asset('HeatingDemand', 'x', 'power="1"', ports)), []);
  assert.deepEqual(findings(source, asset('Valve', 'x', '', ports)), ['carrier-change error x']);
});

void test('missing quantities are reported by kind of asset', () => {
  const content = POINT;
  assert.deepEqual(
    findings(
      asset('HeatPump', 'pump', '', content),
      asset('GenericProducer', 'source', 'power="0.0"', content),
      asset('HeatingDemand', 'home', 'power="a lot"', content),
      asset('HeatStorage', 'tank', '', content),
      asset('HeatStorage', 'full-tank', 'volume="3"', content),
      asset('Joint', 'joint', '', content),
      asset('Pipe', 'pipe', '', content),
    ),
    [
      'capacity-missing warning pump',
      'capacity-missing warning source',
      'capacity-missing warning home',
      'capacity-missing warning tank',
      'length-missing warning pipe',
      'diameter-missing warning pipe',
    ],
  );
});

void test('a missing or impossible geometry is reported, and a length that is not the drawn one', () => {
  const line = (lon: string): string =>
    `<geometry xsi:type="esdl:Line"><point lat="52" lon="5"/><point lat="52" lon="${lon}"/></geometry>`;
  const drawn = (id: string, lon: string): string =>
    asset('Pipe', id, 'length="100" diameter="DN50"', line(lon));
  assert.deepEqual(
    findings(drawn('right', '5.0015'), drawn('wrong', '5.015'), drawn('off', '185'), drawn('none', '')),
    ['length-differs warning wrong', 'geometry-off-earth error off', 'geometry-off-earth error none'],
  );
  assert.deepEqual(findings(asset('Joint', 'joint', '')), ['geometry-missing info joint']);
});

void test('an id that is missing or not unique is reported', () => {
  const nameless = asset('Joint', '', '', POINT);
  assert.deepEqual(
    findings(asset('Joint', 'j', '', POINT), asset('Joint', 'j', '', POINT), nameless, nameless),
    ['id-repeated error j', 'id-missing error ', 'id-missing error '],
  );
});

void test('a disabled asset is not part of the network', () => {
  assert.deepEqual(findings(A, B, asset('Pipe', 'old', 'state="DISABLED"')), []);
});
