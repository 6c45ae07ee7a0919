import { DELIBERATE_FAULTS } from './deliberate-faults.ts';
import { explore, replay, walk, type Course, type Exploration } from './explorer.ts';
import { WORLDS, type World } from './worlds.ts';

/** How far worlds are explored that are not seen whole; each number is one of courses of events. */
export interface Campaign {
  /** At most so many, breadth first, without faults, and as many with as many faults as the world has. */
  readonly schedules: number;
  /** At random, with one fault more than that. */
  readonly walks: number;
  readonly seed: number;
  /** As of `Limits`. */
  readonly untilMs?: number;
}

/** What every run of the tests does. */
export const SHORT = { schedules: 3_000, walks: 250, seed: 1 } as const satisfies Campaign;

/** `./omotes test --explore deep` does this once, and the walks again and again until its time is over. */
export const DEEP = { schedules: 60_000, walks: 1_000 } as const satisfies Partial<Campaign>;

/** One kind of exploration of a world. */
export interface Leg {
  readonly kind: 'without faults' | 'with faults' | 'random walks';
  readonly exploration: Exploration;
}

/** Explores a world in each way, until a promise is broken. */
export async function* exploreWorld(world: World, campaign: Campaign): AsyncGenerator<Leg> {
  yield* visitWorld(world, campaign);
  yield walkWorld(world, campaign);
}

/** Breadth first, without limit where the world is to be seen whole. */
export async function* visitWorld(world: World, { schedules, untilMs }: Campaign): AsyncGenerator<Leg> {
  const { isSeenWhole } = world;
  const faultless = { ...world, faults: 0, workerDeaths: 0 };
  const limit = isSeenWhole === 'never' ? schedules : undefined;
  yield { kind: 'without faults', exploration: await explore(faultless, { schedules: limit, untilMs }) };
  const limitWithFaults = isSeenWhole === 'with faults' ? undefined : schedules;
  yield { kind: 'with faults', exploration: await explore(world, { schedules: limitWithFaults, untilMs }) };
}

/** At random, with one fault more than the world has. */
export async function walkWorld(world: World, { walks, seed, untilMs }: Campaign): Promise<Leg> {
  const exploration = await walk({ ...world, faults: world.faults + 1 }, { walks, seed, untilMs });
  return { kind: 'random walks', exploration };
}

/** One line on what was seen. */
export function summary({ kind, exploration }: Leg): string {
  const { world, states, finals, schedules, steps, isComplete } = exploration;
  const extent = isComplete ? 'every state' : 'in part';
  return `${world.name}, ${kind}: ${states} states, ${finals} final, ${schedules} schedules of up to ${steps} steps, ${extent}`;
}

/** What is broken, the way there step by step, and how to go it again; empty when nothing is broken. */
export async function violationLines({ violation }: Exploration): Promise<string[]> {
  if (!violation) return [];
  const { world, deliberateFault, problems } = violation;
  const allowed = `${world.faults} faults and ${world.workerDeaths} deaths of workers`;
  return [
    `In the world '${world.name}', with up to ${allowed}${deliberateFault ? `, ${deliberateFault.name}` : ''}:`,
    ...problems.map((problem) => `  ${problem}`),
    'after these steps:',
    ...(await replay(violation)).map((words, index) => `  ${index + 1}. ${words}`),
    `Again: ./omotes test --explore '${formatCourse(violation)}'`,
  ];
}

/** A world, its faults, its deaths of workers, the choices, and the deliberate fault if there is one: `one job/1/0/0.2.1`. */
export function formatCourse({ world, deliberateFault, schedule }: Course): string {
  const { name, faults, workerDeaths } = world;
  const injected = deliberateFault ? [deliberateFault.name] : [];
  return [name, faults, workerDeaths, schedule.join('.'), ...injected].join('/');
}

/** Reads what `formatCourse` wrote; undefined when it is none. */
export function parseCourse(text: string): Course | undefined {
  const [worldName, faults = '', workerDeaths = '', choices = 'none', faultName] = text.split('/');
  const world = WORLDS.find(({ name }) => name === worldName);
  const deliberateFault = DELIBERATE_FAULTS.find(({ name }) => name === faultName);
  const isWellFormed = /^\d+ \d+ (\d+(\.\d+)*)?$/.test([faults, workerDeaths, choices].join(' '));
  if (!world || !isWellFormed || (faultName !== undefined && !deliberateFault)) return undefined;
  return {
    world: { ...world, faults: Number(faults), workerDeaths: Number(workerDeaths) },
    deliberateFault,
    schedule: choices === '' ? [] : choices.split('.').map(Number),
  };
}
