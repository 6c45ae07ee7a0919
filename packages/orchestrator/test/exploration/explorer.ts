import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { seededRandom } from '@omotes/testing';
import type { DeliberateFault } from './deliberate-faults.ts';
import { brokenPromises } from './promises.ts';
import { Simulation, type Choice } from './simulation.ts';
import type { World } from './worlds.ts';

/** A schedule: what was chosen at each point, by its place among the choices. */
export type Schedule = readonly number[];

/** Everything that decides what happens: the same course leads to the same end. */
export interface Course {
  /** With the faults and deaths that are allowed. */
  readonly world: World;
  readonly deliberateFault?: DeliberateFault | undefined;
  readonly schedule: Schedule;
}

export interface Violation extends Course {
  readonly problems: readonly string[];
}

export interface Exploration {
  readonly world: World;
  /** Different states seen. */
  states: number;
  /** Different final states seen. */
  finals: number;
  /** Courses of events carried out: one for each step out of each state, or one for each walk. */
  schedules: number;
  /** Length of the longest. */
  steps: number;
  /** Whether there is no state left that was not seen. */
  isComplete: boolean;
  violation: Violation | undefined;
}

export interface Limits {
  /** Default: none. */
  readonly schedules?: number | undefined;
  /** By the clock of `performance.now()`; default: never. */
  readonly untilMs?: number | undefined;
}

export interface Walks {
  readonly walks: number;
  /** The same seed leads to the same walks. */
  readonly seed: number;
  /** As of `Limits`. */
  readonly untilMs?: number | undefined;
  readonly deliberateFault?: DeliberateFault;
}

/** A schedule as the end of a chain, so that a million of them share what they have in common. */
interface Branch {
  readonly parent: Branch | undefined;
  readonly index: number;
}

/** Longer than any course without an endless repetition. */
const MAX_STEPS = 1_000;

/** A state from which not every step was taken yet. */
interface OpenState {
  readonly branch: Branch | undefined;
  readonly indexes: readonly number[];
  /** Is in this state, and can take one step out of it. */
  simulation: Simulation | undefined;
}

/** Simulations kept for their next step, which saves going there again; each has some ten kilobytes. */
const MAX_KEPT = 1_000;

/**
 * Visits every state of a world, breadth first, so what is found first is a shortest way to it. For all steps out of
 * a state but one its schedule is carried out again from the beginning, for a program cannot be put back. Ends at the
 * first violation.
 */
export async function explore(world: World, limits: Limits = {}): Promise<Exploration> {
  const { schedules = Infinity, untilMs = Infinity } = limits;
  const exploration = begin(world);
  const seen = new Set<string>();
  let next: OpenState[] = [];
  const visit = (simulation: Simulation, branch: Branch | undefined): void => {
    const key = keyOf(simulation);
    if (seen.has(key)) return;
    seen.add(key);
    const choices = simulation.choices();
    exploration.violation ??= violationOf(simulation, choices, { world, schedule: toSchedule(branch) });
    if (isFinal(choices)) exploration.finals += 1;
    const simulationKept = next.length < MAX_KEPT ? simulation : undefined;
    if (choices.length > 0) next.push({ branch, indexes: toExplore(choices), simulation: simulationKept });
  };
  visit(await start({ world, schedule: [] }), undefined);
  while (next.length > 0) {
    const level = next;
    next = [];
    exploration.steps += 1;
    for (const state of level) {
      const { branch, indexes } = state;
      for (const index of indexes) {
        exploration.states = seen.size;
        if (exploration.violation || exploration.schedules >= schedules || performance.now() > untilMs)
          return exploration;
        const simulation = state.simulation ?? (await start({ world, schedule: toSchedule(branch) }));
        state.simulation = undefined;
        exploration.schedules += 1;
        await simulation.happens(simulation.choices()[index] as Choice);
        visit(simulation, { parent: branch, index });
      }
    }
  }
  exploration.states = seen.size;
  exploration.isComplete = !exploration.violation;
  return exploration;
}

/** Of steps that can change places with every other one, in any order with the same result, one order is enough. */
function toExplore(choices: readonly Choice[]): number[] {
  const independent = choices.findIndex(({ isIndependent }) => isIndependent);
  return independent === -1 ? choices.map((_, index) => index) : [independent];
}

/** Walks through a world at random, from the beginning each time. Ends at the first violation. */
export async function walk(
  world: World,
  { walks, seed, untilMs = Infinity, deliberateFault }: Walks,
): Promise<Exploration> {
  const exploration = begin(world);
  const random = seededRandom(seed);
  const seen = new Set<string>();
  for (let walked = 0; walked < walks && performance.now() < untilMs; walked += 1) {
    if (exploration.violation) break;
    const schedule: number[] = [];
    const course = { world, deliberateFault, schedule };
    const simulation = await start(course);
    exploration.schedules += 1;
    for (;;) {
      if (!deliberateFault) seen.add(keyOf(simulation));
      const choices = simulation.choices();
      exploration.violation = violationOf(simulation, choices, course);
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

/** Carries out a course and returns each step in words. */
export async function replay(course: Course): Promise<string[]> {
  const words: string[] = [];
  const simulation = await start(course, (choice) => words.push(choice.describe()));
  return words.length === 0 ? [] : simulation.named(words.join('\n')).split('\n');
}

/** The state in which a course ends. */
export async function stateAfter(course: Course): Promise<string> {
  return (await start(course)).state();
}

/** What is broken where a course ends, and whether nothing more happens there by itself. */
export async function endOf(course: Course): Promise<{ violation: Violation | undefined; isFinal: boolean }> {
  const simulation = await start(course);
  const choices = simulation.choices();
  return { violation: violationOf(simulation, choices, course), isFinal: isFinal(choices) };
}

/** A simulation at the end of the course; `chosen` is told of each choice before it happens. */
async function start(
  { world, deliberateFault, schedule }: Course,
  chosen?: (choice: Choice) => void,
): Promise<Simulation> {
  const simulation = new Simulation(world, deliberateFault?.mutation);
  // Once in each schedule, timers and signals of the process get their turn.
  await setImmediate();
  for (const [step, index] of schedule.entries()) {
    const choice = simulation.choices()[index];
    if (!choice)
      throw new Error(`The schedule ${schedule.join('.')} has no choice ${index} at step ${step + 1}`);
    chosen?.(choice);
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
  course: Course,
): Violation | undefined {
  const problems = [...simulation.ledger.violations];
  if (problems.length === 0 && isFinal(choices)) problems.push(...brokenPromises(simulation));
  if (course.schedule.length > MAX_STEPS) problems.push('It goes on for ever');
  if (problems.length === 0) return undefined;
  return { ...course, problems: simulation.named(problems.join('\n')).split('\n') };
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
