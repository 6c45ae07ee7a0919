import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledgerLines, runChaos } from '../src/index.ts';

/** Of those whose schedule for two minutes has nearly every kind of fault. */
const SEED = 1940;
const TIMEOUT_MS = 480_000;

test(
  'two minutes of chaos: no job is lost, told twice, run again or ended otherwise than it deserves',
  {
    timeout: TIMEOUT_MS,
  },
  async (t) => {
    const log = (line: string): void => t.diagnostic(line);
    const { ledger, isPassed, logFolder, histories } = await runChaos({
      minutes: 2,
      seed: SEED,
      load: 3,
      log,
      signal: t.signal,
    });
    for (const line of ledgerLines(ledger)) log(line);
    for (const line of [...histories.values()].flat()) log(line);
    assert.ok(ledger.confirmed > 100);
    assert.ok(isPassed, `there are defects; the logs are in ${logFolder}`);
  },
);
