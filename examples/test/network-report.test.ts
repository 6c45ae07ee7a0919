import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Feedback } from '@omotes/worker';
import { makeTown } from '../esdl/make-town.ts';
import { readEnergySystem } from '../src/energy-system.ts';
import { networkReport } from '../src/network-report.ts';
import { childOf, childrenOf } from '../src/xml-document.ts';
import { asset, esdlOf, pipe } from './network-draft.ts';

const PARAMS = { supply_temperature: 75, return_temperature: 45, ground_temperature: 10 };

function report(esdl: string, params: Readonly<Record<string, unknown>> = PARAMS) {
  const [fractions, logs, feedback]: [number[], string[], Feedback[]] = [[], [], []];
  const output = networkReport({
    esdl,
    params,
    progress: (fraction) => fractions.push(fraction),
    log: (line) => logs.push(line),
    feedback: (each) => feedback.push(each),
  });
  const system = readEnergySystem(output);
  const figures = (element: Parameters<typeof childOf>[0]): Record<string, number> =>
    Object.fromEntries(
      childrenOf(childOf(element, 'KPIs'), 'kpi').map(({ attributes }) => [
        (attributes.get('id') ?? '').split('.').at(-1) ?? '',
        Number(attributes.get('value')),
      ]),
    );
  const ofAsset = (id: string) => figures(system.assets.find((each) => each.id === id)?.element);
  return { output, fractions, logs, feedback, figures: figures(system.area), ofAsset };
}

function example(name: string): Promise<string> {
  return readFile(new URL(`../esdl/${name}`, import.meta.url), 'utf8');
}

void test('the figures of a tiny network are those calculated by hand', () => {
  // Foam from 0.1 to 0.2 m: 0.228673 W/(m·K), so 100 m at 75 °C lose 1486.4 W and 50 m at 45 °C 400.2 W.
  const diameters = 'innerDiameter="0.1" outerDiameter="0.2"';
  const { figures, ofAsset } = report(
    esdlOf(
      [
        pipe('there', `length="100" ${diameters}`),
        pipe('back', `length="50" ${diameters}`, { carrier: 'cold' }),
        pipe('unknown', 'length="7"'),
        asset('GeothermalSource', 'well', 'power="3000000"'),
        asset('ResidualHeatSource', 'bakery', 'power="500000.5"'),
        asset('HeatPump', 'pump', 'power="250000"'),
        asset('HeatingDemand', 'homes', 'power="1200000"'),
        asset('HeatingDemand', 'gone', 'power="9" state="DISABLED"'),
      ].join('\n'),
    ),
  );
  assert.deepEqual(
    { ...figures, 'heat-loss': Math.round(figures['heat-loss'] ?? NaN) },
    {
      'pipe-length': 157,
      'producer-capacity': 3_500_000.5,
      'conversion-capacity': 250_000,
      'demand-capacity': 1_200_000,
      'heat-loss': 1887,
    },
  );
  assert.equal(Math.round(ofAsset('there')['heat-loss'] ?? NaN), 1486);
  assert.equal(Math.round(ofAsset('back')['heat-loss'] ?? NaN), 400);
  assert.deepEqual(ofAsset('unknown'), {});
});

void test('lengths and heat losses of a network are the sums over its parts', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 8 });
  const figuresOf = (from: number, values: number[]): Record<string, number> =>
    report(
      esdlOf(
        values.map((length, i) => pipe(`p${from + i}`, `length="${length}" diameter="DN80"`)).join('\n'),
      ),
    ).figures;
  fc.assert(
    fc.property(lengths, lengths, (left, right) => {
      const [whole, a, b] = [
        figuresOf(0, [...left, ...right]),
        figuresOf(0, left),
        figuresOf(left.length, right),
      ];
      assert.equal(whole['pipe-length'], (a['pipe-length'] ?? NaN) + (b['pipe-length'] ?? NaN));
      assert.ok(
        Math.abs((whole['heat-loss'] ?? NaN) - (a['heat-loss'] ?? NaN) - (b['heat-loss'] ?? NaN)) < 0.01,
      );
    }),
    { numRuns: 30 },
  );
});

void test('progress goes from 0 to 1 in steps, and the figures are in the logs', () => {
  const { fractions, logs } = report(esdlOf(pipe('a', 'length="1500"')));
  assert.deepEqual([fractions[0], fractions.at(-1)], [0, 1]);
  assert.deepEqual(
    fractions,
    fractions.toSorted((a, b) => a - b),
  );
  assert.ok(logs.includes('Total pipe length: 1.50 km'), logs.join('\n'));
});

void test('the small network has no problems', async () => {
  const { feedback, figures } = report(await example('small-network.esdl'));
  assert.deepEqual(
    feedback.map(({ severity, assetId }) => ({ severity, assetId })),
    [{ severity: 'info', assetId: undefined }],
  );
  assert.equal(figures['pipe-length'], 792.8);
  assert.equal(figures['producer-capacity'], 600_000);
  assert.equal(figures['demand-capacity'], 500_000);
});

void test('the town is what its script makes, and only its planned homes have problems', async () => {
  const town = await example('town.esdl');
  assert.ok(town === makeTown(), 'run `node esdl/make-town.ts`');
  const system = readEnergySystem(town);
  assert.equal(system.assets.length, 649);
  const { feedback, output, ofAsset } = report(town);
  const found = feedback.flatMap(({ assetId, severity }) => (assetId ? [`${assetId} ${severity}`] : []));
  assert.deepEqual(new Set(found.map((line) => line.split(' ')[0])), new Set(['planned-homes']));
  assert.equal(found.length, 3);
  for (const each of system.assets)
    assert.equal('heat-loss' in ofAsset(each.id), each.pipe !== undefined, each.id);
  assert.equal(report(output).output, output);
});

void test('each problem of the broken network is a message on its asset', async () => {
  const { feedback } = report(await example('broken.esdl'));
  const on = (id: string): string[] =>
    feedback.filter(({ assetId }) => assetId === id).map(({ message }) => message);
  const expected: [string, RegExp[]][] = [
    ['source', [/"In" with the carrier "Return", connected to .* with "Supply"/, /has no power/]],
    ['no-length', [/has no length; that of its geometry is used/]],
    ['no-diameter', [/has no usable diameters/]],
    ['nothing-known', [/has no geometry/, /has no length and/]],
    ['long', [/"Out" with the carrier "Supply"/, /a length of 1000 m but is drawn 102 m long/]],
    ['mixed', [/"In" with the carrier "Return"/]],
    ['changes', [/"Out" with the carrier "Supply"/, /different carriers, "Return" and "Supply"/]],
    ['loose', [/"In" that is not connected/, /"Out" that is not connected/]],
    ['no-carriers', [/"In" without a carrier/, /"Out" without a carrier/, /has no power/]],
    ['storage', [/no capacity and no volume/]],
    ['off-earth', [/no latitude and longitude/]],
    ['twin', [/has the id "twin" of another asset/]],
    ['not-back', [/not connected back/]],
  ];
  for (const [id, patterns] of expected) {
    const messages = on(id);
    assert.equal(messages.length, patterns.length, messages.join('\n'));
    for (const [index, pattern] of patterns.entries()) assert.match(messages[index] ?? '', pattern);
  }
  assert.equal(
    feedback.filter(({ assetId }) => assetId !== undefined).length,
    expected.flatMap(([, patterns]) => patterns).length,
  );
});

void test('an energy system without an area is reported on, and told that its figures have no place', () => {
  const { feedback } = report('<e:EnergySystem xmlns:e="http://www.tno.nl/esdl"/>');
  assert.match(feedback.at(-1)?.message ?? '', /There is no area/);
});

void test('XML that is no ESDL and ESDL that is no XML are refused readably', () => {
  assert.throws(() => report('<svg xmlns="http://www.w3.org/2000/svg"/>'), {
    code: 'NOT_ESDL',
    message: /root is <svg>/,
  });
  assert.throws(() => report('<EnergySystem/>'), { code: 'NOT_ESDL' });
  assert.throws(() => report(esdlOf('<asset>')), {
    code: 'MALFORMED_XML',
    message: /line 12, column 11, inside <asset> of line 11/,
  });
  assert.throws(() => report('esdl'), { code: 'MALFORMED_XML', message: /line 1, column 4: / });
});

void test('a temperature that is missing or no number is named', () => {
  for (const [name, value] of [
    ['supply_temperature', undefined],
    ['return_temperature', '45'],
    ['ground_temperature', NaN],
  ] as const) {
    assert.throws(() => report(esdlOf(''), { ...PARAMS, [name]: value }), {
      code: 'WRONG_PARAMETER',
      message: new RegExp(name),
    });
  }
});
