import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { connect, type JobHandle } from '@omotes/sdk';
import { testBroker, testDatabase } from '@omotes/testing';
import { ESDL, kill, Programs } from './programs.ts';

const ROUNDS = 3;
const SUBMIT_INTERVAL_MS = 20;
const NOOP = { workflowType: 'noop', esdl: ESDL, params: {} };

test('two orchestrators restarted in turn under load lose nothing', async (context) => {
  const [sdkBroker, workerBroker, database] = await Promise.all([testBroker(), testBroker(), testDatabase()]);
  context.after(() => Promise.all([sdkBroker.drop(), workerBroker.drop(), database.drop()]));
  const programs = new Programs(sdkBroker, workerBroker, database);
  context.after(() => programs.killAll());
  let replicas = await Promise.all([programs.startOrchestrator(), programs.startOrchestrator()]);
  programs.startWorker();
  await using client = await connect({ ...sdkBroker, clientId: 'rolling-restart' });

  // Not the start of the worker is measured.
  await (await client.submit(NOOP)).result();

  const restarted = new AbortController();
  const jobs: JobHandle[] = [];
  let longestMs = 0;
  const submitting = (async () => {
    const ends: Promise<void>[] = [];
    while (!restarted.signal.aborted) {
      const submittedAtMs = performance.now();
      const job = await client.submit(NOOP);
      jobs.push(job);
      const ended = job.result().then(() => {
        longestMs = Math.max(longestMs, performance.now() - submittedAtMs);
      });
      ends.push(ended);
      await delay(SUBMIT_INTERVAL_MS);
    }
    await Promise.all(ends);
  })();
  for (let round = 0; round < ROUNDS * replicas.length; round += 1) {
    const [oldest, other] = replicas;
    assert.ok(oldest && other);
    await kill(oldest, 'SIGTERM');
    assert.equal(oldest.exitCode, 0);
    replicas = [other, await programs.startOrchestrator()];
  }
  restarted.abort();
  await submitting;
  context.diagnostic(
    `${jobs.length} jobs; the longest took ${Math.round(longestMs)} ms from its submission to its result`,
  );
  for (const job of jobs) assert.equal((await job.result()).type, 'SUCCEEDED');
  await programs.noRowLeft();
});
