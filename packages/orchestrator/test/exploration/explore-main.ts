import { randomInt } from 'node:crypto';
import { DEEP, exploreWorld, parseCourse, summary, violationLines } from './campaign.ts';
import { endOf, replay } from './explorer.ts';
import { WORLDS } from './worlds.ts';

const USAGE = `Usage: ./omotes test --explore deep [SEED]
       ./omotes test --explore SCHEDULE

Explores the crash points of the orchestrator for longer than the tests do, or repeats one schedule that was
printed before, step by step.
`;

process.exitCode = await main(process.argv.slice(2));

async function main([what = '', seed = String(randomInt(2 ** 31))]: readonly string[]): Promise<number> {
  if (what === 'deep' && /^\d+$/.test(seed)) return deep(Number(seed));
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

async function deep(seed: number): Promise<number> {
  console.log(`Again: ./omotes test --explore deep ${seed}`);
  for (const world of WORLDS) {
    for await (const leg of exploreWorld(world, { ...DEEP, seed })) {
      console.log(summary(leg));
      if (!leg.exploration.violation) continue;
      for (const line of await violationLines(leg.exploration)) console.log(line);
      return 1;
    }
  }
  return 0;
}
