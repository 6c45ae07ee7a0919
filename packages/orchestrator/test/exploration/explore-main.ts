import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { exploreWorld, parseCourse, summary, violationLines, WAYS } from './campaign.ts';
import { endOf, replay, ScheduleError } from './explorer.ts';
import { WORLDS } from './worlds.ts';

const DEFAULT_MINUTES = 30;

const UNLIMITED = { schedules: Infinity, walks: Infinity };

/** The command was not written as it must be. */
class UsageError extends Error {}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UsageError || error instanceof ScheduleError)) throw error;
  console.error(`omotes: ${error.message}`);
  return 2;
});

async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = readArguments(args);
  const [what, ...others] = positionals;
  if (what === undefined)
    throw new UsageError("--explore needs 'deep' or a schedule: see ./omotes test --help");
  if (others.length > 0)
    throw new UsageError(
      `too many arguments after '${what}': ${others.join(', ')} (write a schedule in quotes)`,
    );
  if (what === 'deep') return deep(minutesOf(values.minutes), seedOf(values.seed));
  if (values.minutes !== undefined || values.seed !== undefined)
    throw new UsageError("--minutes and --seed go with '--explore deep', not with a schedule");
  return repeat(what);
}

/** Goes through one course again. */
async function repeat(text: string): Promise<number> {
  const course = parseCourse(text);
  for (const [index, words] of (await replay(course)).entries()) console.log(`${index + 1}. ${words}`);
  const { violation, isFinal } = await endOf(course);
  const verdict = isFinal
    ? 'Every promise holds.'
    : 'Nothing is broken so far; the course goes on from here.';
  for (const problem of violation?.problems ?? [verdict]) console.log(problem);
  return violation ? 1 : 0;
}

/** Explores every world in every way, each for an equal share of the time that is left. */
async function deep(minutes: number, seed: number): Promise<number> {
  console.log(`Again: ./omotes test --explore deep --minutes ${minutes} --seed ${seed}`);
  const endMs = performance.now() + minutes * 60_000;
  let sharesLeft = WORLDS.length * WAYS.length;
  let [states, finals, schedules] = [0, 0, 0];
  for (const world of WORLDS) {
    for (const way of WAYS) {
      const nowMs = performance.now();
      const untilMs = nowMs + (endMs - nowMs) / sharesLeft;
      sharesLeft -= 1;
      const exploration = await exploreWorld(world, way, { ...UNLIMITED, seed, untilMs });
      console.log(summary(way, exploration));
      for (const line of await violationLines(exploration)) console.log(line);
      if (exploration.violation) return 1;
      states += exploration.states;
      finals += exploration.finals;
      schedules += exploration.schedules;
    }
  }
  const seen = `${states} states, ${finals} of them final, by ${schedules} schedules`;
  console.log(`Every promise holds in ${WORLDS.length} worlds: ${seen}.`);
  return 0;
}

function readArguments(args: readonly string[]): {
  positionals: string[];
  values: { minutes?: string | undefined; seed?: string | undefined };
} {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { minutes: { type: 'string' }, seed: { type: 'string' } },
    });
  } catch (error) {
    // What Node adds after the first sentence is about other programs.
    const [problem = ''] = String(error instanceof Error ? error.message : error).split(/[.\n]/);
    throw new UsageError(`${problem}: see ./omotes test --help`, { cause: error });
  }
}

function minutesOf(text = String(DEFAULT_MINUTES)): number {
  const minutes = Number(text);
  if (!(minutes > 0) || minutes === Infinity)
    throw new UsageError(`--minutes '${text}' is not possible: it must be a number above 0`);
  return minutes;
}

function seedOf(text = String(randomInt(2 ** 31))): number {
  const seed = Number(text);
  if (text === '' || !Number.isSafeInteger(seed))
    throw new UsageError(`--seed '${text}' is not possible: it must be a whole number`);
  return seed;
}
