import { DELIBERATE_FAULTS } from './deliberate-faults.ts';
import {
  explore,
  replay,
  ScheduleError,
  walk,
  type Course,
  type Exploration,
  type Limits,
} from './explorer.ts';
import { WORLDS, type World } from './worlds.ts';

/** How far each world is explored. */
export interface Campaign extends Omit<Limits, 'schedules'> {
  /** In each of the first two ways, where the world is not to be seen whole. */
  readonly schedules: number;
  readonly walks: number;
  /** Of the walks. */
  readonly seed: number;
}

/** What every run of the tests does. */
export const SHORT = { schedules: 8_000, walks: 250, seed: 1 } as const satisfies Campaign;

/** The ways in which each world is explored, one after the other. */
export const WAYS = ['without faults', 'with faults', 'random walks'] as const;

export type Way = (typeof WAYS)[number];

/** Explores a world in one way. */
export function exploreWorld(world: World, way: Way, campaign: Campaign): Promise<Exploration> {
  const { schedules, walks, seed, ...limits } = campaign;
  const toTheLastState = { ...limits, schedules: isSeenWhole(world, way) ? undefined : schedules };
  switch (way) {
    case 'without faults':
      return explore({ ...world, faults: 0, workerFailures: 0 }, toTheLastState);
    case 'with faults':
      return explore(world, toTheLastState);
    case 'random walks':
      return walk({ ...world, faults: world.faults + 1 }, seed, { ...limits, schedules: walks });
  }
}

/** Whether every run of the tests sees every state. */
export function isSeenWhole(world: World, way: Way): boolean {
  return way === world.isSeenWhole || (way === 'without faults' && world.isSeenWhole === 'with faults');
}

/** One line on what was seen. */
export function summary(way: Way, exploration: Exploration): string {
  const { world, states, finals, schedules, steps, deviations, isComplete } = exploration;
  const extent = isComplete ? 'every state' : `up to ${deviations} deviations`;
  const seen = `${states} states, ${finals} of them final, by ${schedules} schedules of up to ${steps} steps`;
  return `${world.name}, ${way}: ${seen}${way === 'random walks' ? '' : `: ${extent}`}`;
}

/** What is broken, the way there step by step, and how to go it again; empty when nothing is broken. */
export async function violationLines({ violation }: Exploration): Promise<string[]> {
  if (!violation) return [];
  const { world, deliberateFault, problems } = violation;
  const allowed = `${world.faults} faults and ${world.workerFailures} failures of workers`;
  return [
    `In the world '${world.name}', with up to ${allowed}${deliberateFault ? `, ${deliberateFault.name}` : ''}:`,
    ...problems.map((problem) => `  ${problem}`),
    'after these steps:',
    ...(await replay(violation)).map((words, index) => `  ${index + 1}. ${words}`),
    `Again: ./omotes test --explore '${formatCourse(violation)}'`,
  ];
}

/** A world, its faults, its failures of workers, the choices, and the deliberate fault if there is one: `one job/1/0/0.2.1`. */
export function formatCourse({ world, deliberateFault, schedule }: Course): string {
  const { name, faults, workerFailures } = world;
  const injected = deliberateFault ? [deliberateFault.name] : [];
  return [name, faults, workerFailures, schedule.join('.'), ...injected].join('/');
}

/** Reads what `formatCourse` wrote. Throws `ScheduleError`. */
export function parseCourse(text: string): Course {
  const [worldName, faults = '', workerFailures = '', choices = 'none', faultName, ...others] =
    text.split('/');
  const world = WORLDS.find(({ name }) => name === worldName);
  if (!world) throw new ScheduleError(`'${text}' is no schedule: there is no world '${worldName}'`);
  const deliberateFault = DELIBERATE_FAULTS.find(({ name }) => name === faultName);
  if (faultName !== undefined && !deliberateFault)
    throw new ScheduleError(
      `'${text}' is no schedule: no fault is made on purpose that is called '${faultName}'`,
    );
  const isWellFormed = /^\d+ \d+ (\d+(\.\d+)*)?$/.test([faults, workerFailures, choices].join(' '));
  if (!isWellFormed || others.length > 0)
    throw new ScheduleError(`'${text}' is no schedule: it reads WORLD/FAULTS/DEATHS/CHOICE.CHOICE…`);
  return {
    world: { ...world, faults: Number(faults), workerFailures: Number(workerFailures) },
    deliberateFault,
    schedule: choices === '' ? [] : choices.split('.').map(Number),
  };
}
