import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { connect, type Client, type JobHandle } from '@omotes/sdk';
import { ESDL, kill, type Programs, programsOnTestServers } from './programs.ts';

const RESTARTS = 6;
const SUBMIT_INTERVAL_MS = 20;
/** Longest time that a restart may delay a job. */
const PAUSE_MS = 2_000;
const NOOP = { workflowType: 'noop', esdl: ESDL, params: {} };

const system = await programsOnTestServers();
const bystanders = await programsOnTestServers();
after(() => Promise.all([system.stop(), bystanders.stop()]));

test('restarting two orchestrators in turn under load loses nothing and delays no job by two seconds', async (context) => {
  let replicas = await startTwo(system.programs);
  let others = await startTwo(bystanders.programs);
  system.programs.startWorker();
  await using client = await connect({ ...system.sdkBroker, clientId: 'rolling-restart' });
  // So that the start of the worker is not measured.
  await (await client.submit(NOOP)).result();

  const jobs: JobHandle[] = [];
  const longestMs: { restarted: number[]; control: number[] } = { restarted: [], control: [] };
  for (let restarts = 0; restarts < RESTARTS; restarts += 1) {
    // A restart takes processor time, and the machine may have little. For comparison an orchestrator restarts that has
    // nothing to do with these jobs.
    const control = await underLoad(client, () => restartOldest(bystanders.programs, others));
    const restarted = await underLoad(client, () => restartOldest(system.programs, replicas));
    [others, replicas] = [control.outcome, restarted.outcome];
    longestMs.control.push(control.longestMs);
    longestMs.restarted.push(restarted.longestMs);
    jobs.push(...control.jobs, ...restarted.jobs);
  }
  for (const job of jobs) assert.equal((await job.result()).resultType, 'SUCCEEDED');
  const [pauseMs, controlMs] = [median(longestMs.restarted), median(longestMs.control)];
  context.diagnostic(
    `${jobs.length} jobs; the longest took ${Math.round(Math.max(...longestMs.restarted))} ms; median of the longest at ` +
      `each restart: ${Math.round(pauseMs)} ms, while a stranger was restarted ${Math.round(controlMs)} ms`,
  );
  // Medians, so that other work of the machine in one of these moments does not decide.
  assert.ok(pauseMs - controlMs < PAUSE_MS, `a restart holds up jobs for ${pauseMs - controlMs} ms`);
  await system.programs.noRowLeft();
});

type Replicas = readonly [oldest: ChildProcess, other: ChildProcess];

async function startTwo(programs: Programs): Promise<Replicas> {
  return Promise.all([programs.startOrchestrator(), programs.startOrchestrator()]);
}

async function restartOldest(programs: Programs, [oldest, other]: Replicas): Promise<Replicas> {
  await kill(oldest, 'SIGTERM');
  assert.equal(oldest.exitCode, 0);
  return [other, await programs.startOrchestrator()];
}

/** Submits jobs until `over`; resolves when each has its result. */
async function underLoad<Outcome>(
  client: Client,
  happens: () => Promise<Outcome>,
): Promise<{ outcome: Outcome; jobs: readonly JobHandle[]; longestMs: number }> {
  const happening = happens();
  const over = happening.then(() => true);
  const jobs: JobHandle[] = [];
  const ends: Promise<number>[] = [];
  while (!(await Promise.race([over, delay(SUBMIT_INTERVAL_MS, false)]))) {
    const submittedAtMs = performance.now();
    const job = await client.submit(NOOP);
    jobs.push(job);
    ends.push(job.result().then(() => performance.now() - submittedAtMs));
  }
  return { outcome: await happening, jobs, longestMs: Math.max(...(await Promise.all(ends))) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
