import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defectLines, ledgerLines, runChaos } from '../src/index.ts';

/** Its schedule for two minutes has the most kinds of faults, and kills and freezes the Python worker. */
const SEED = 7661;
const TIMEOUT_MS = 480_000;
/** Limits of the explanation of a failure, so that a build's log keeps it. */
const [MAX_LINES, MAX_LINE_CHARACTERS] = [200, 400];

test(
  'two minutes of chaos: no job is lost, handed over twice, run again or given a wrong result',
  {
    timeout: TIMEOUT_MS,
  },
  async (t) => {
    const log = (line: string): void => t.diagnostic(line);
    const outcome = await runChaos({
      minutes: 2,
      seed: SEED,
      load: 3,
      log,
      signal: t.signal,
    });
    for (const line of ledgerLines(outcome.ledger)) log(line);
    const explanation = defectLines(outcome).map((line) => line.slice(0, MAX_LINE_CHARACTERS));
    assert.ok(outcome.isPassed, explanation.slice(0, MAX_LINES).join('\n'));
    assert.ok(outcome.ledger.confirmed > 100);
    assert.ok(outcome.ledger.withoutResult > 0);
  },
);
