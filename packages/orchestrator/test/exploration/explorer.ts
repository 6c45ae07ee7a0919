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

/** What was seen of a world. */
export interface Exploration {
  readonly world: World;
  /** Different states. */
  states: number;
  /** Different final states: nothing more happens there by itself, and every promise was checked. */
  finals: number;
  /** The types of the results with which jobs ended in them. */
  readonly ends: Set<string>;
  /** Courses of events that were gone. */
  schedules: number;
  /** Length of the longest. */
  steps: number;
  /** Every way on with so many deviations was taken; of a random walk: 0. */
  deviations: number;
  /** Whether there is no state left that was not seen. */
  isComplete: boolean;
  violation: Violation | undefined;
}

/** How far to go; at least one course is gone. */
export interface Limits {
  /** Default: none. */
  readonly schedules?: number | undefined;
  /** By the clock of `performance.now()`; default: never. */
  readonly untilMs?: number | undefined;
  readonly deliberateFault?: DeliberateFault | undefined;
}

/** A schedule as the end of a chain, so that a million of them share what they have in common. */
interface Branch {
  readonly parent: Branch | undefined;
  readonly index: number;
}

/** Longer than any course without an endless repetition. */
const MAX_STEPS = 1_000;

/**
 * Visits every state of a world, those first that take the fewest deviations. A course deviates where a fault happens,
 * or where somebody else than the one who acted last goes on although that one could. Each course goes on without a
 * further deviation until the end, or until a state that was seen before; every other choice on its way is where a
 * course of the next level begins. Ends at the first violation.
 */
export async function explore(world: World, limits: Limits = {}): Promise<Exploration> {
  const visit = new Visit(world, limits);
  let level: (Branch | undefined)[] = [undefined];
  for (let deviations = 0; level.length > 0; deviations += 1) {
    const next: Branch[] = [];
    for (const start of level) {
      if (visit.isOver) return visit.exploration;
      let branch = start;
      await visit.go(toSchedule(start), (simulation, choices, isNew) => {
        if (!isNew) return undefined;
        const indexes = toExplore(choices);
        const onward = withoutDeviation(simulation, choices, indexes);
        for (const index of indexes) if (index !== onward) next.push({ parent: branch, index });
        if (onward !== undefined) branch = { parent: branch, index: onward };
        return onward;
      });
    }
    visit.exploration.deviations = deviations;
    level = next;
  }
  visit.exploration.isComplete = !visit.exploration.violation;
  return visit.exploration;
}

/** Walks through a world at random, from the beginning to the end each time. The same seed leads to the same walks. */
export async function walk(world: World, seed: number, limits: Limits): Promise<Exploration> {
  const visit = new Visit(world, limits);
  const random = seededRandom(seed);
  while (!visit.isOver) await visit.go([], (_, choices) => pick(choices, random));
  return visit.exploration;
}

/** Carries out a course and returns each step in words. */
export async function replay(course: Course): Promise<string[]> {
  const words: string[] = [];
  const simulation = await simulate(course, (choice) => words.push(choice.describe()));
  return words.length === 0 ? [] : simulation.named(words.join('\n')).split('\n');
}

/** The state in which a course ends. */
export async function stateAfter(course: Course): Promise<string> {
  return (await simulate(course)).state();
}

/** What is broken where a course ends, and whether nothing more happens there by itself. */
export async function endOf(course: Course): Promise<{ violation: Violation | undefined; isFinal: boolean }> {
  const simulation = await simulate(course);
  const choices = simulation.choices();
  return { violation: violationOf(simulation, choices, course), isFinal: isFinal(choices) };
}

/** A schedule that cannot be gone: it was printed for other code, or is not whole. */
export class ScheduleError extends Error {
  readonly code = 'impossible_schedule';

  constructor(problem: string) {
    super(`${problem}; copy the whole schedule, and go it with the code that printed it`);
    this.name = new.target.name;
  }
}

/** Goes courses through a world and keeps the books of what they come to. */
class Visit {
  readonly exploration: Exploration;
  readonly #limits: Limits;
  readonly #seen = new Set<string>();

  constructor(world: World, limits: Limits) {
    this.#limits = limits;
    this.exploration = {
      world,
      states: 0,
      finals: 0,
      ends: new Set(),
      schedules: 0,
      steps: 0,
      deviations: 0,
      isComplete: false,
      violation: undefined,
    };
  }

  get isOver(): boolean {
    const { schedules = Infinity, untilMs = Infinity } = this.#limits;
    const { exploration } = this;
    const isUsedUp = exploration.schedules >= schedules || performance.now() > untilMs;
    return exploration.violation !== undefined || (exploration.schedules > 0 && isUsedUp);
  }

  /** Goes to the end of the schedule, and on from there as long as `choose` says how and nothing is broken. */
  async go(
    schedule: number[],
    choose: (simulation: Simulation, choices: readonly Choice[], isNew: boolean) => number | undefined,
  ): Promise<void> {
    const course = {
      world: this.exploration.world,
      deliberateFault: this.#limits.deliberateFault,
      schedule,
    };
    const simulation = await simulate(course);
    this.exploration.schedules += 1;
    for (;;) {
      const choices = simulation.choices();
      const isNew = this.#enter(simulation, choices, course);
      const index = this.exploration.violation ? undefined : choose(simulation, choices, isNew);
      if (index === undefined) break;
      schedule.push(index);
      await simulation.happens(choices[index] as Choice);
    }
    this.exploration.steps = Math.max(this.exploration.steps, schedule.length);
  }

  /** Returns whether the state was not seen before. */
  #enter(simulation: Simulation, choices: readonly Choice[], course: Course): boolean {
    const { exploration } = this;
    exploration.violation = violationOf(simulation, choices, course);
    const key = createHash('sha1').update(simulation.state()).digest('base64');
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    exploration.states += 1;
    if (isFinal(choices)) {
      exploration.finals += 1;
      for (const type of simulation.ledger.ends) exploration.ends.add(type);
    }
    return true;
  }
}

/** A simulation at the end of the course; `chosen` is told of each choice before it happens. */
async function simulate(
  { world, deliberateFault, schedule }: Course,
  chosen?: (choice: Choice) => void,
): Promise<Simulation> {
  const simulation = new Simulation(world, deliberateFault?.mutation);
  // Once in each schedule, timers and signals of the process get their turn.
  await setImmediate();
  for (const [step, index] of schedule.entries()) {
    const choices = simulation.choices();
    const choice = choices[index];
    if (!choice)
      throw new ScheduleError(
        `Step ${step + 1} of the schedule, ${index}, is impossible: ${choices.length} choices are there`,
      );
    chosen?.(choice);
    await simulation.happens(choice);
  }
  return simulation;
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

/** Of steps that can change places with every other one, in any order with the same result, one order is enough. */
function toExplore(choices: readonly Choice[]): number[] {
  const independent = choices.findIndex(({ isIndependent }) => isIndependent);
  return independent === -1 ? choices.map((_, index) => index) : [independent];
}

/** Whoever acted last goes on, else the first who can; undefined: nothing happens by itself. */
function withoutDeviation(
  simulation: Simulation,
  choices: readonly Choice[],
  indexes: readonly number[],
): number | undefined {
  const steps = indexes.filter((index) => choices[index]?.isFault === false);
  return steps.find((index) => simulation.goesOn(choices[index] as Choice)) ?? steps[0];
}

/** Faults are many at each point; one step in eight is one. */
function pick(choices: readonly Choice[], random: () => number): number | undefined {
  const isFault = random() < 1 / 8;
  const fitting = choices.flatMap((choice, index) => (choice.isFault === isFault ? [index] : []));
  const among = fitting.length > 0 ? fitting : [...choices.keys()];
  return among[Math.floor(random() * among.length)];
}

function toSchedule(branch: Branch | undefined): number[] {
  const schedule: number[] = [];
  for (let at = branch; at; at = at.parent) schedule.push(at.index);
  return schedule.reverse();
}
