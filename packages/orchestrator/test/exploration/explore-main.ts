import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DEEP, parseCourse, summary, violationLines, visitWorld, walkWorld, type Leg } from './campaign.ts';
import { endOf, replay } from './explorer.ts';
import { WORLDS } from './worlds.ts';

const USAGE = `Usage: ./omotes test --explore deep [--minutes N] [--seed N]
       ./omotes test --explore SCHEDULE

Explores the crash points of the orchestrator for longer than the tests do (default 30 minutes, from a new seed), or
repeats one schedule that was printed before, step by step.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    },
  });
  const [what = ''] = positionals;
  const { minutes, seed } = values;
  if (what === 'deep' && /^\d+$/.test(minutes) && /^\d+$/.test(seed))
    return deep(Number(minutes), Number(seed));
  const course = parseCourse(what);
  if (!course) {
    process.stderr.write(USAGE);
    return 2;
  }
  for (const [index, words] of (await replay(course)).entries()) console.log(`${index + 1}. ${words}`);
  const { violation, isFinal } = await endOf(course);
  const verdict = isFinal
    ? 'Every promise holds.'
    : 'Nothing is broken so far; the course goes on from here.';
  for (const problem of violation?.problems ?? [verdict]) console.log(problem);
  return violation ? 1 : 0;
}

/** Visits each world, then walks through all of them in turn, each time from the next seed. */
async function deep(minutes: number, seed: number): Promise<number> {
  console.log(`Again: ./omotes test --explore deep --minutes ${minutes} --seed ${seed}`);
  const campaign = { ...DEEP, seed, untilMs: performance.now() + minutes * 60_000 };
  for (const world of WORLDS) {
    for await (const leg of visitWorld(world, campaign)) if (await hasBroken(leg)) return 1;
  }
  for (let round = 0; performance.now() < campaign.untilMs; round += 1) {
    for (const world of WORLDS) {
      if (await hasBroken(await walkWorld(world, { ...campaign, seed: seed + round }))) return 1;
    }
  }
  return 0;
}

async function hasBroken(leg: Leg): Promise<boolean> {
  if (leg.exploration.schedules > 0) console.log(summary(leg));
  for (const line of await violationLines(leg.exploration)) console.log(line);
  return leg.exploration.violation !== undefined;
}
