// Writes `district.esdl`: an invented district on geothermal heat, with a boiler for the coldest hours and a week of
// demand in each connection, for the workflow `simulator`. `node esdl/make-district.ts`
import { writeFile } from 'node:fs/promises';
import type { Coordinate } from '../src/geometry.ts';
import { type AssetPorts, NetworkBuilder } from './network-builder.ts';

const START = Date.UTC(2024, 0, 8);
const HOURS = 7 * 24;
const MS_PER_HOUR = 3_600_000;

/** Sources with their priority: 1 delivers first. */
const SOURCES = [
  { type: 'GeothermalSource', id: 'well', name: 'Aardwarmtebron Lindenhof', power: 900_000, priority: 1 },
  { type: 'HeatProducer', id: 'boiler', name: 'Piekketel', power: 900_000, priority: 2 },
] as const;

/** What hangs on the main pipe, from the sources on, with the largest demand of its week. */
const CONSUMERS = [
  { id: 'school', name: 'Basisschool De Egel', peakW: 220_000, openFrom: 7, openTo: 17 },
  { id: 'pool', name: 'Zwembad Zoë', peakW: 350_000, openFrom: 6, openTo: 22 },
  { id: 'lindenhof', name: 'Lindenhof 1–80', peakW: 300_000, openFrom: 6, openTo: 23 },
  { id: 'tower', name: 'Flat Ålesund', peakW: 400_000, openFrom: 6, openTo: 23 },
  { id: 'library', name: 'Bibliotheek', peakW: 90_000, openFrom: 9, openTo: 21 },
] as const;

const STEP_M = 180;

/** The district as ESDL; the same text each time. The simulator knows assets by name, so each has one of its own. */
export function makeDistrict(): string {
  const network = new NetworkBuilder();
  const consumersW = CONSUMERS.reduce((sum, { peakW }) => sum + peakW, 0);
  let [supply, back] = crossing(network, 'plant', 0);
  for (const [index, { type, id, name, power }] of SOURCES.entries()) {
    const at = place(-60, 40 * index);
    const attributes = { power, controlStrategy: `${id}-priority` };
    const source = network.asset({
      type,
      id,
      name,
      attributes,
      inWater: 'return',
      outWater: 'supply',
      line: [at],
    });
    network.pipe(
      `${id}-supply`,
      `${name}, aanvoer`,
      'supply',
      power,
      [at, place(0, 0)],
      [source.out, supply.in],
    );
    network.pipe(
      `${id}-return`,
      `${name}, retour`,
      'return',
      power,
      [place(0, 1), at],
      [back.out, source.in],
    );
  }
  let beyondW = consumersW;
  for (const [index, consumer] of CONSUMERS.entries()) {
    const { id, name, peakW } = consumer;
    const eastM = (index + 1) * STEP_M;
    const [nextSupply, nextBack] = crossing(network, id, eastM);
    const main = [place(eastM - STEP_M, 0), place(eastM, 0)];
    network.pipe(`main-${id}-supply`, `Hoofdleiding naar ${name}, aanvoer`, 'supply', beyondW, main, [
      supply.out,
      nextSupply.in,
    ]);
    network.pipe(
      `main-${id}-return`,
      `Hoofdleiding naar ${name}, retour`,
      'return',
      beyondW,
      main.toReversed(),
      [nextBack.out, back.in],
    );
    [supply, back] = [nextSupply, nextBack];
    const door = place(eastM, 45);
    const demand = network.asset({
      type: 'HeatingDemand',
      id,
      name,
      attributes: { power: peakW },
      inWater: 'supply',
      outWater: 'return',
      line: [door],
      inPortContent: profileLines(consumer),
    });
    const [there, thence] = [
      [place(eastM, 0), door],
      [door, place(eastM, 1)],
    ];
    network.pipe(`${id}-supply`, `Aansluiting ${name}, aanvoer`, 'supply', peakW, there, [
      supply.out,
      demand.in,
    ]);
    network.pipe(`${id}-return`, `Aansluiting ${name}, retour`, 'return', peakW, thence, [
      demand.out,
      back.in,
    ]);
    beyondW -= peakW;
  }
  const strategies = SOURCES.map(
    ({ id, priority }) =>
      `    <service xsi:type="esdl:PriorityStrategy" id="${id}-priority" name="Priority" energyAsset="${id}" priority="${priority}"/>`,
  );
  const services = [
    '  <services xsi:type="esdl:Services" id="district-services">',
    ...strategies,
    '  </services>',
  ];
  return network.toEsdl('district', 'Warmtenet Lindenhof', 'Lindenhof', services);
}

/** Two joints, of the supply and of the return. */
function crossing(network: NetworkBuilder, key: string, eastM: number): [AssetPorts, AssetPorts] {
  return [
    network.joint(`joint-${key}-supply`, 'Splitsing', 'supply', place(eastM, 0)),
    network.joint(`joint-${key}-return`, 'Splitsing retour', 'return', place(eastM, 1)),
  ];
}

/** Heat demand hour by hour, in W. */
function profileLines({ id, peakW, openFrom, openTo }: (typeof CONSUMERS)[number]): string[] {
  const elements = Array.from({ length: HOURS }, (_, hour) => {
    const from = timeText(START + hour * MS_PER_HOUR);
    const to = timeText(START + (hour + 1) * MS_PER_HOUR);
    const value = Math.round(peakW * demandShare(hour, openFrom, openTo));
    return `            <element from="${from}" to="${to}" value="${value}"/>`;
  });
  return [
    `          <profile xsi:type="esdl:DateTimeProfile" id="${id}-demand" name="Heat demand">`,
    ...elements,
    `            <profileQuantityAndUnit xsi:type="esdl:QuantityAndUnitType" id="${id}-unit" physicalQuantity="POWER" unit="WATT"/>`,
    '          </profile>',
  ];
}

/** 0…1: more in the opening hours, most in the morning, and coldest in the middle of the week. */
function demandShare(hour: number, openFrom: number, openTo: number): number {
  const hourOfDay = hour % 24;
  const cold = 0.7 + 0.3 * Math.sin((Math.PI * hour) / HOURS);
  if (hourOfDay < openFrom || hourOfDay >= openTo) return 0.25 * cold;
  return (hourOfDay < openFrom + 3 ? 1 : 0.65) * cold;
}

function timeText(timeMs: number): string {
  return new Date(timeMs).toISOString().replace('Z', '+0000');
}

/** A place by its distance from the plant, rounded to about a centimetre. */
function place(eastM: number, northM: number): Coordinate {
  const [lat, lon] = [52.4312, 5.7421];
  const metresPerDegree = 111_195;
  return {
    lat: Number((lat + northM / metresPerDegree).toFixed(7)),
    lon: Number((lon + eastM / (metresPerDegree * Math.cos((lat * Math.PI) / 180))).toFixed(7)),
  };
}

if (import.meta.main) await writeFile(new URL('district.esdl', import.meta.url), makeDistrict());
