import { createHash } from 'node:crypto';
import { seededRandom } from '@omotes/testing';
import { brokenPromises } from './promises.ts';
import { Simulation, type Choice, type Mutation } from './simulation.ts';
import { settled } from './scheduler.ts';
import type { World } from './worlds.ts';

/** A schedule: what was chosen at each point, by its place among the choices. */
export type Schedule = readonly number[];

export interface Violation {
  readonly world: World;
  readonly schedule: Schedule;
  readonly problems: readonly string[];
}

export interface Exploration {
  readonly world: World;
  /** Different states seen. */
  states: number;
  /** Different final states seen. */
  finals: number;
  /** Courses of events carried out, from the beginning each. */
  schedules: number;
  /** Length of the longest. */
  steps: number;
  /** Whether there is no state left that was not seen. */
  isComplete: boolean;
  violation: Violation | undefined;
}

export interface Limits {
  readonly schedules?: number;
}

/** A schedule as the end of a chain, so that a million of them share what they have in common. */
interface Branch {
  readonly parent: Branch | undefined;
  readonly index: number;
}

/** Longer than any course without an endless repetition. */
const MAX_STEPS = 1_000;

/**
 * Visits every state of a world, depth first: a state is reached by carrying out its schedule from the
 * beginning, for a program cannot be put back into one. Ends at the first violation.
 */
export async function explore(world: World, limits: Limits = {}, mutation?: Mutation): Promise<Exploration> {
  const { schedules = Infinity } = limits;
  const exploration = begin(world);
  const seen = new Set<string>();
  const open: (Branch | undefined)[] = [undefined];
  while (open.length > 0 && !exploration.violation) {
    if (exploration.schedules >= schedules) return exploration;
    let branch = open.pop();
    const schedule = toSchedule(branch);
    const simulation = await start(world, schedule, mutation);
    exploration.schedules += 1;
    for (let steps = schedule.length; ; steps += 1) {
      exploration.steps = Math.max(exploration.steps, steps);
      const key = keyOf(simulation);
      if (seen.has(key)) break;
      seen.add(key);
      exploration.states = seen.size;
      const choices = simulation.choices();
      exploration.violation = violationOf(simulation, choices, toSchedule(branch));
      if (exploration.violation) break;
      if (isFinal(choices)) exploration.finals += 1;
      const [next] = choices;
      if (!next) break;
      for (let index = choices.length - 1; index > 0; index -= 1) open.push({ parent: branch, index });
      branch = { parent: branch, index: 0 };
      await simulation.happens(next);
    }
  }
  exploration.isComplete = open.length === 0 && !exploration.violation;
  return exploration;
}

/** Walks through a world at random, from the beginning each time. Ends at the first violation. */
export async function walk(
  world: World,
  { walks, seed, mutation }: { walks: number; seed: number; mutation?: Mutation },
): Promise<Exploration> {
  const exploration = begin(world);
  const random = seededRandom(seed);
  const seen = new Set<string>();
  for (let walked = 0; walked < walks && !exploration.violation; walked += 1) {
    const simulation = await start(world, [], mutation);
    const schedule: number[] = [];
    exploration.schedules += 1;
    for (;;) {
      if (!mutation) seen.add(keyOf(simulation));
      const choices = simulation.choices();
      exploration.violation = violationOf(simulation, choices, schedule);
      if (exploration.violation) break;
      if (isFinal(choices)) exploration.finals += 1;
      if (choices.length === 0) break;
      const index = pick(choices, random);
      schedule.push(index);
      await simulation.happens(choices[index] as Choice);
    }
    exploration.steps = Math.max(exploration.steps, schedule.length);
  }
  exploration.states = seen.size;
  return exploration;
}

/** Carries out a schedule and returns each step in words. */
export async function replay(world: World, schedule: Schedule): Promise<string[]> {
  const words: string[] = [];
  const simulation = await start(world, []);
  for (const index of schedule) {
    const choice = simulation.choices()[index];
    if (!choice) throw new Error(`There is no choice ${index} after: ${words.join('; ')}`);
    words.push(choice.describe());
    await simulation.happens(choice);
  }
  return simulation.named(words.join('\n')).split('\n');
}

/** The state in which a schedule ends. */
export async function stateAfter(world: World, schedule: Schedule): Promise<string> {
  return (await start(world, schedule)).state();
}

/** What is broken where a schedule ends, and whether nothing more happens there by itself. */
export async function endOf(
  world: World,
  schedule: Schedule,
): Promise<{ violation: Violation | undefined; isFinal: boolean }> {
  const simulation = await start(world, schedule);
  const choices = simulation.choices();
  return { violation: violationOf(simulation, choices, schedule), isFinal: isFinal(choices) };
}

async function start(world: World, schedule: Schedule, mutation?: Mutation): Promise<Simulation> {
  const simulation = new Simulation(world, mutation);
  await settled();
  for (const index of schedule) {
    const choice = simulation.choices()[index];
    if (!choice) throw new Error(`The schedule ${schedule.join('.')} cannot be repeated`);
    await simulation.happens(choice);
  }
  return simulation;
}

function begin(world: World): Exploration {
  return { world, states: 0, finals: 0, schedules: 0, steps: 0, isComplete: false, violation: undefined };
}

function keyOf(simulation: Simulation): string {
  return createHash('sha1').update(simulation.state()).digest('base64');
}

function violationOf(
  simulation: Simulation,
  choices: readonly Choice[],
  schedule: Schedule,
): Violation | undefined {
  const problems = [...simulation.ledger.violations];
  if (problems.length === 0 && isFinal(choices)) problems.push(...brokenPromises(simulation));
  if (schedule.length > MAX_STEPS) problems.push('It goes on for ever');
  if (problems.length === 0) return undefined;
  return { world: simulation.world, schedule, problems: simulation.named(problems.join('\n')).split('\n') };
}

function isFinal(choices: readonly Choice[]): boolean {
  return choices.every(({ isFault }) => isFault);
}

/** Faults are many at each point; one step in eight is one. */
function pick(choices: readonly Choice[], random: () => number): number {
  const isFault = random() < 1 / 8;
  const fitting = choices.flatMap((choice, index) => (choice.isFault === isFault ? [index] : []));
  const among = fitting.length > 0 ? fitting : choices.map((_, index) => index);
  return among[Math.floor(random() * among.length)] ?? 0;
}

function toSchedule(branch: Branch | undefined): number[] {
  const schedule: number[] = [];
  for (let at = branch; at; at = at.parent) schedule.push(at.index);
  return schedule.reverse();
}
