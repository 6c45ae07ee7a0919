import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const CASE_VARIABLE = 'OMOTES_GROWTH_CASE';
const LIMIT_MS = 120_000;

/**
 * Defines tests of computations with so much input that quadratic time would take hours. Each case runs in its own
 * process, which is killed after two minutes, because nothing else can interrupt a computation. The process runs `file` again,
 * so the file must contain only this call.
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
      // The process is not a test file of the runner.
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
