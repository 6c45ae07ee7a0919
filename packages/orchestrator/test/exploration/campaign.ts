import { DELIBERATE_FAULTS } from './deliberate-faults.ts';
import { explore, replay, walk, type Course, type Exploration } from './explorer.ts';
import { WORLDS, type World } from './worlds.ts';

/** How far each world is explored; each number is one of courses of events, carried out from the beginning. */
export interface Campaign {
  /** At most so many, nothing failing. */
  readonly withoutFaults: number;
  /** At most so many, with as many faults as the world has. */
  readonly withFaults: number;
  /** At random, with one fault more than that. */
  readonly walks: number;
  readonly seed: number;
}

/** What every run of the tests does. */
export const SHORT = {
  withoutFaults: 400,
  withFaults: 250,
  walks: 120,
  seed: 1,
} as const satisfies Campaign;

/** `./omotes test --explore deep`; the seed is a new one each time. */
export const DEEP = { withoutFaults: 20_000, withFaults: 20_000, walks: 10_000 } as const satisfies Omit<
  Campaign,
  'seed'
>;

/** One kind of exploration of a world. */
export interface Leg {
  readonly kind: 'without faults' | 'with faults' | 'random walks';
  readonly exploration: Exploration;
}

/** Explores a world in each way, until a promise is broken. */
export async function* exploreWorld(world: World, campaign: Campaign): AsyncGenerator<Leg> {
  const { withoutFaults, withFaults, walks, seed } = campaign;
  const faultless = { ...world, faults: 0, workerDeaths: 0 };
  const exploration = await explore(faultless, { schedules: withoutFaults });
  yield { kind: 'without faults', exploration };
  if (exploration.violation) return;
  const faulty = await explore(world, { schedules: withFaults });
  yield { kind: 'with faults', exploration: faulty };
  if (faulty.violation) return;
  yield {
    kind: 'random walks',
    exploration: await walk({ ...world, faults: world.faults + 1 }, { walks, seed }),
  };
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
