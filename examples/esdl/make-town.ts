// Writes `town.esdl`: an invented town whose houses are heated by a geothermal well, the residual heat of a
// bakery and a heat pump. `node esdl/make-town.ts`
import { writeFile } from 'node:fs/promises';
import type { Coordinate } from '../src/geometry.ts';
import { connect, NetworkBuilder, type AssetPorts, type Water } from './network-builder.ts';

const STREETS = [
  'Kastanjelaan',
  'Daniëlstraat',
  'Molenpad',
  'Kroonprinslaan',
  'Oude Veerweg',
  'Zoë Bakkerplein',
  'Vlierstraat',
  'Sint-Brigittaweg',
  'Reigerhof',
  'Café-’t-Anker-steeg',
  'Noordersingel',
  'IJsvogeldreef',
];
const BLOCKS_PER_STREET = 7;
const MAIN_STEP_M = 140;
const STREET_STEP_M = 55;
/** The return pipe lies beside the supply pipe. */
const RETURN_OFFSET_M = 1;
const SOURCES = [
  {
    type: 'GeothermalSource',
    id: 'well',
    name: 'Aardwarmtebron De Diepte',
    attributes: { power: 9_000_000 },
    eastM: -260,
  },
  {
    type: 'ResidualHeatSource',
    id: 'bakery',
    name: 'Restwarmte bakkerij Crème',
    attributes: { power: 2_500_000 },
    eastM: -200,
  },
  {
    type: 'HeatPump',
    id: 'heat-pump',
    name: 'Warmtepomp gemaal',
    attributes: { power: 1_500_000, COP: 4.2 },
    eastM: -140,
  },
];

/** Two joints at one place, of the supply and of the return. */
type Crossing = Readonly<Record<Water, AssetPorts & { readonly place: Coordinate }>>;

/** The town as ESDL; the same text each time. */
export function makeTown(): string {
  const network = new NetworkBuilder();
  const random = randomNumbers(20_251);
  const demands = STREETS.map(() =>
    Array.from({ length: BLOCKS_PER_STREET }, () => 60_000 + 5000 * Math.floor(random() * 25)),
  );
  const total = (street: readonly number[] | undefined): number =>
    (street ?? []).reduce((sum, power) => sum + power, 0);

  let main = addCrossing(network, 'main-0', 'Centrale', 0, 0);
  for (const source of SOURCES) addSource(network, main, source);
  addStorage(network, main);
  addPlannedHomes(network);
  for (const [index, street] of STREETS.entries()) {
    const beyondW = demands.slice(index).reduce((sum, powers) => sum + total(powers), 0);
    const eastM = (index + 1) * MAIN_STEP_M;
    const crossing = addCrossing(network, `main-${index + 1}`, `Hoofdleiding bij ${street}`, eastM, 0);
    addPipes(network, `main-pipe-${index + 1}`, 'Hoofdleiding', beyondW, main, crossing);
    addStreet(network, index, street, eastM, demands[index] ?? [], crossing);
    main = crossing;
  }
  return network.toEsdl('elzermeer', 'Warmtenet Elzermeer', 'Elzermeer');
}

function addStreet(
  network: NetworkBuilder,
  index: number,
  street: string,
  eastM: number,
  powersW: readonly number[],
  start: Crossing,
): void {
  const side = index % 2 === 0 ? 1 : -1;
  let from = start;
  for (const [block, powerW] of powersW.entries()) {
    const key = `${index + 1}-${block + 1}`;
    const beyondW = powersW.slice(block).reduce((sum, power) => sum + power, 0);
    const northM = side * (block + 1) * STREET_STEP_M;
    const crossing = addCrossing(network, `joint-${key}`, `${street} ${block + 1}`, eastM, northM);
    addPipes(network, `pipe-${key}`, street, beyondW, from, crossing);
    const door = place(eastM + 18, northM);
    const home = network.asset({
      type: 'HeatingDemand',
      id: `homes-${key}`,
      name: `${street} ${block * 20 + 1}–${block * 20 + 19}`,
      attributes: { power: powerW },
      inWater: 'supply',
      outWater: 'return',
      line: [door],
    });
    const [supply, back] = [crossing.supply, crossing.return];
    network.pipe(
      `service-${key}-supply`,
      `Aansluiting ${street}`,
      'supply',
      powerW,
      [supply.place, door],
      [supply.out, home.in],
    );
    network.pipe(
      `service-${key}-return`,
      `Aansluiting ${street}`,
      'return',
      powerW,
      [door, back.place],
      [home.out, back.in],
    );
    from = crossing;
  }
}

function addCrossing(
  network: NetworkBuilder,
  id: string,
  name: string,
  eastM: number,
  northM: number,
): Crossing {
  const joint = (water: Water, offsetM: number): Crossing[Water] => {
    const at = place(eastM + offsetM, northM + offsetM);
    return { ...network.joint(`${id}-${water}`, name, water, at), place: at };
  };
  return { supply: joint('supply', 0), return: joint('return', RETURN_OFFSET_M) };
}

/** A supply pipe from one crossing to the next and a return pipe back. */
function addPipes(
  network: NetworkBuilder,
  id: string,
  name: string,
  powerW: number,
  from: Crossing,
  to: Crossing,
): void {
  const there = [from.supply.place, to.supply.place];
  const back = [to.return.place, from.return.place];
  network.pipe(`${id}-supply`, name, 'supply', powerW, there, [from.supply.out, to.supply.in]);
  network.pipe(`${id}-return`, name, 'return', powerW, back, [to.return.out, from.return.in]);
}

function addSource(network: NetworkBuilder, main: Crossing, source: (typeof SOURCES)[number]): void {
  const { eastM, ...draft } = source;
  const at = place(eastM, -60);
  const ports = network.asset({ ...draft, inWater: 'return', outWater: 'supply', line: [at] });
  const powerW = source.attributes.power;
  const [supply, back] = [main.supply, main.return];
  network.pipe(
    `${source.id}-supply`,
    source.name,
    'supply',
    powerW,
    [at, supply.place],
    [ports.out, supply.in],
  );
  network.pipe(`${source.id}-return`, source.name, 'return', powerW, [back.place, at], [back.out, ports.in]);
}

/** A buffer between the supply and the return of the first crossing, which is how ESDL models a storage. */
function addStorage(network: NetworkBuilder, main: Crossing): void {
  const draft = {
    type: 'HeatStorage',
    id: 'buffer',
    name: 'Buffervat',
    attributes: { capacity: 180_000_000_000, volume: 1500 },
  };
  const ports = network.asset({ ...draft, inWater: 'supply', outWater: 'return', line: [place(-15, 10)] });
  connect(main.supply.out, ports.in);
  connect(ports.out, main.return.in);
}

/** Homes that somebody has drawn and not connected yet: what a report on a real network finds first. */
function addPlannedHomes(network: NetworkBuilder): void {
  network.asset({
    type: 'HeatingDemand',
    id: 'planned-homes',
    name: 'Nieuwbouw Zoë Bakkerplein',
    attributes: {},
    inWater: 'supply',
    outWater: 'return',
    line: [place(STREETS.length * MAIN_STEP_M + 120, -STREET_STEP_M)],
  });
}

/** A place by its distance from the middle of the town, rounded to about a centimetre. */
function place(eastM: number, northM: number): Coordinate {
  const [lat, lon] = [52.5721, 5.6134];
  const metresPerDegree = 111_195;
  return {
    lat: Number((lat + northM / metresPerDegree).toFixed(7)),
    lon: Number((lon + eastM / (metresPerDegree * Math.cos((lat * Math.PI) / 180))).toFixed(7)),
  };
}

/** Numbers in 0…1, the same for the same seed (a linear congruential generator with the constants of ISO C). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return ((state >>> 16) & 0x7fff) / 0x8000;
  };
}

if (import.meta.main) await writeFile(new URL('town.esdl', import.meta.url), makeTown());
