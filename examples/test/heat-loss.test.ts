import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEnergySystem, type Asset, type EnergySystem } from '../src/energy-system.ts';
import { isOnEarth, lineLengthM } from '../src/geometry.ts';
import { heatLossPerMetre, heatLossesW, wallOf, waterTemperatureC } from '../src/heat-loss.ts';
import { PRE_INSULATED_PIPES } from '../src/pre-insulated-pipe.ts';
import { esdlOf, pipe } from './network-draft.ts';

const TEMPERATURES = { supplyC: 75, returnC: 45, groundC: 10 };
const WALL = [{ innerDiameterM: 0.1, outerDiameterM: 0.2, conductivity: 0.027 }];

function firstAsset(esdl: string): { asset: Asset; carriers: EnergySystem['carriers'] } {
  const { assets, carriers } = readEnergySystem(esdl);
  const [asset] = assets;
  assert.ok(asset);
  return { asset, carriers };
}

function near(actual: number | undefined, expected: number, tolerance = 1e-4): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= tolerance * Math.abs(expected),
    `${actual} is not ${expected}`,
  );
}

void test('the heat loss of a metre of pipe is what the formula gives by hand', () => {
  // R_wall = ln 2 / (2π · 0.027) = 4.08586; R_ground = arcosh(2 · 0.9 / 0.2) / (2π · 1.6) = 0.28720
  // (75 − 10) / 4.37306 = 14.8637 W/m
  near(heatLossPerMetre(75, 10, WALL), 14.8637);
});

void test('the resistances of layers add up, so a wall split in two loses the same', () => {
  const split = [
    { innerDiameterM: 0.1, outerDiameterM: 0.15, conductivity: 0.027 },
    { innerDiameterM: 0.15, outerDiameterM: 0.2, conductivity: 0.027 },
  ];
  near(heatLossPerMetre(75, 10, split), heatLossPerMetre(75, 10, WALL), 1e-12);
});

void test('heat loss is proportional to the difference of temperature, and its sign follows', () => {
  const temperature = fc.double({ min: -50, max: 150, noNaN: true });
  fc.assert(
    fc.property(temperature, temperature, (water, ground) => {
      const expected = ((water - ground) / 65) * heatLossPerMetre(75, 10, WALL);
      assert.ok(Math.abs(heatLossPerMetre(water, ground, WALL) - expected) < 1e-9);
    }),
  );
});

void test('layers come before diameters, diameters before the nominal diameter', () => {
  const layers = `<material xsi:type="esdl:CompoundMatter"><component layerWidth="0.05"><matter xsi:type="esdl:Material" thermalConductivity="0.03"/></component></material>`;
  const layered = pipe('p', 'innerDiameter="0.1" outerDiameter="0.3" diameter="DN100"').replace(
    '</asset>',
    `${layers}</asset>`,
  );
  const wall = (text: string): unknown => {
    const { asset } = firstAsset(esdlOf(text));
    return asset.pipe && wallOf(asset.pipe);
  };
  assert.deepEqual(wall(layered), [{ innerDiameterM: 0.1, outerDiameterM: 0.2, conductivity: 0.03 }]);
  assert.deepEqual(wall(pipe('p', 'innerDiameter="0.1" outerDiameter="0.2" diameter="DN20"')), WALL);
  assert.deepEqual(wall(pipe('p', 'innerDiameter="0.1" diameter="DN100"')), [
    { innerDiameterM: 0.1143, outerDiameterM: 0.2, conductivity: 0.027 },
  ]);
  assert.equal(wall(pipe('p', 'innerDiameter="0.2" outerDiameter="0.1"')), undefined);
  assert.equal(wall(pipe('p', 'diameter="VALUE_SPECIFIED"')), undefined);
});

void test('a material that refers to one defined elsewhere is found there', () => {
  const reference = '<material xsi:type="esdl:MatterReference" reference="wall"/>';
  const matters = `<matters><matter xsi:type="esdl:CompoundMatter" id="wall"><component layerWidth="0.05"><matter xsi:type="esdl:MatterReference" reference="foam"/></component></matter>
    <matter xsi:type="esdl:Material" id="foam" thermalConductivity="0.025"/></matters></energySystemInformation>`;
  const esdl = esdlOf(pipe('p', 'innerDiameter="0.1"').replace('</asset>', `${reference}</asset>`));
  const { asset } = firstAsset(esdl.replace('</energySystemInformation>', matters));
  assert.deepEqual(asset.pipe?.layers, [{ widthM: 0.05, conductivity: 0.025 }]);
});

void test('the carrier decides whether a pipe has the temperature of the supply or of the return', () => {
  for (const [carrier, expected] of [
    ['hot', 75],
    ['cold', 45],
    ['unknown', 60],
    ['', 60],
  ] as const) {
    const { asset, carriers } = firstAsset(esdlOf(pipe('p', '', { carrier })));
    assert.equal(waterTemperatureC(asset, carriers, TEMPERATURES), expected, carrier);
  }
});

void test('the loss grows with the length, and a pipe without length or wall has none', () => {
  const pipes = [pipe('one', 'diameter="DN100"'), pipe('three', 'diameter="DN100"'), pipe('bare', '')];
  const system = readEnergySystem(esdlOf(pipes.join('\n')));
  const [one, three, bare] = system.assets;
  assert.ok(one && three && bare);
  const losses = heatLossesW(
    system,
    new Map([
      [one, 100],
      [three, 300],
      [bare, 100],
    ]),
    TEMPERATURES,
  );
  assert.deepEqual([...losses.keys()], [one, three]);
  near(losses.get(three), 3 * (losses.get(one) ?? NaN), 1e-12);
  assert.equal(heatLossesW(system, new Map(), TEMPERATURES).size, 0);
});

void test('the table of pipes grows from row to row, each with room for foam', () => {
  for (const [index, pipe] of PRE_INSULATED_PIPES.entries()) {
    assert.ok(
      pipe.innerDiameterM < pipe.steelDiameterM && pipe.steelDiameterM < pipe.casingDiameterM,
      pipe.name,
    );
    assert.ok((PRE_INSULATED_PIPES[index - 1]?.innerDiameterM ?? 0) < pipe.innerDiameterM, pipe.name);
  }
});

void test('the length of a line is right and additive', () => {
  // A degree of latitude on a sphere of 6371.0088 km: 111.195 km.
  near(
    lineLengthM([
      { lat: 52, lon: 5 },
      { lat: 53, lon: 5 },
    ]),
    111_195,
    1e-5,
  );
  near(
    lineLengthM([
      { lat: 60, lon: 5 },
      { lat: 60, lon: 5.01 },
    ]),
    555.97,
    1e-4,
  );
  assert.equal(lineLengthM([{ lat: 52, lon: 5 }]), 0);
  const point = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(point), point, fc.array(point), (before, middle, after) => {
      assert.ok([...before, middle, ...after].every(isOnEarth));
      const whole = lineLengthM([...before, middle, ...after]);
      const parts = lineLengthM([...before, middle]) + lineLengthM([middle, ...after]);
      assert.ok(Math.abs(whole - parts) <= 1e-9 * whole + 1e-6);
    }),
  );
});
