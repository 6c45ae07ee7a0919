import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const CASE_VARIABLE = 'OMOTES_GROWTH_CASE';
const LIMIT_MS = 120_000;

/**
 * Tests that computations end whose input is so large that they would take hours if they grew with its square. Each runs
 * in a process of its own, which is killed after two minutes: nothing else interrupts a computation. Those processes
 * run `file` again, so it holds nothing but this call.
 */
export function growthTests(file: string, cases: Readonly<Record<string, () => void>>): void {
  const chosen = process.env[CASE_VARIABLE];
  if (chosen !== undefined) {
    const run = cases[chosen];
    assert.ok(run, `there is no case '${chosen}'`);
    run();
    return;
  }
  for (const title of Object.keys(cases)) {
    test(title, () => {
      const environment = { ...process.env };
      // The process is no test file of the runner's.
      delete environment['NODE_TEST_CONTEXT'];
      const { status, signal, stderr } = spawnSync(process.execPath, [fileURLToPath(file)], {
        env: { ...environment, [CASE_VARIABLE]: title },
        timeout: LIMIT_MS,
        killSignal: 'SIGKILL',
        encoding: 'utf8',
      });
      assert.equal(status, 0, signal === null ? stderr : `not done after ${LIMIT_MS / 1000} s (${signal})`);
    });
  }
}
