import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import type { JobUpdate } from '@omotes/protocol';
import { seededRandom, TcpProxy } from '@omotes/testing';
import { Inbox } from './inbox.ts';
import { OrchestratorProcess } from './orchestrator-process.ts';
import { World, type SeenJob } from './world.ts';

async function createWorld(context: TestContext): Promise<World> {
  const world = await World.create({ replicas: 0 });
  context.after(() => world.stop());
  return world;
}

/** Performs the tasks of these jobs as they come, each once. */
function performAll(world: World, taskOf: Awaited<ReturnType<World['tasks']>>, jobIds: readonly string[]) {
  return Promise.all(
    jobIds.map(async (jobId) => {
      const { taskId } = await taskOf(jobId);
      await world.sendStart(jobId, taskId);
      await world.sendProgress(jobId, taskId, 0.5);
      await world.sendResult(jobId, taskId);
    }),
  );
}

/** What must hold of a job at the end, whatever was repeated on the wire. */
function assertEndedOnce(world: World, jobId: string, events: readonly JobUpdate[]): void {
  const statuses = events.flatMap((event) => (event.type === 'status' ? [event.status] : []));
  assert.deepEqual([...new Set(statuses)], ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED']);
  const results = events.flatMap((event) => (event.type === 'result' ? [event.resultType] : []));
  assert.deepEqual([...new Set(results)], ['SUCCEEDED']);
  assert.equal(new Set(world.tasksOf(jobId).map(({ taskId }) => taskId)).size, 1);
}

async function assertNothingLeft(world: World): Promise<void> {
  const hasRows = async (): Promise<boolean> =>
    ((await world.pool.query('select 1 from job')).rowCount ?? 0) > 0;
  while (await hasRows());
  await world.nothingPending();
}

/** Resolves when the jobs together have been told so many events. */
async function seen(jobs: readonly SeenJob[], count: number): Promise<void> {
  while (jobs.reduce((sum, { events }) => sum + events.length, 0) < count) {
    await Promise.race(jobs.map((job) => job.next()));
  }
}

test('jobs go on when the database was away in the middle of them', async (context) => {
  const world = await createWorld(context);
  const database = await TcpProxy.listen(world.database);
  context.after(() => database.close());
  const { port } = await world.startOrchestrator({ POSTGRESQL_PORT: String(database.port) });
  const taskOf = await world.tasks();
  const jobs = await Promise.all(Array.from({ length: 100 }, () => world.watch()));
  const performed = performAll(
    world,
    taskOf,
    jobs.map(({ jobId }) => jobId),
  );
  const ended = Promise.all(jobs.map((job) => job.result()));
  for (const [index, { jobId }] of jobs.entries()) {
    if (index === 50) {
      await seen(jobs, 60);
      database.refuse();
      database.cut();
    }
    await world.publishSubmission({ jobId });
  }
  const failures = async (): Promise<boolean> => {
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    return /^omotes_batch_failures_total\{/m.test(metrics);
  };
  while (!(await failures()));
  database.refuse(false);
  await Promise.all([performed, ended]);
  await assertNothingLeft(world);
  for (const { jobId, events } of jobs) assertEndedOnce(world, jobId, events);
});

test('jobs go on when the broker closes every connection in the middle of them, and again', async (context) => {
  const world = await createWorld(context);
  await world.startOrchestrator();
  const taskOf = await world.tasks();
  const jobs = await Promise.all(Array.from({ length: 100 }, () => world.watch()));
  const performed = performAll(
    world,
    taskOf,
    jobs.map(({ jobId }) => jobId),
  );
  const ended = Promise.all(jobs.map((job) => job.result()));
  for (const [index, { jobId }] of jobs.entries()) {
    if (index % 30 === 20) {
      await seen(jobs, index);
      const broker = index % 60 === 20 ? world.sdkBroker : world.workerBroker;
      // The broker's list of its connections may lag behind.
      while ((await broker.closeConnections()) === 0);
    }
    await world.publishSubmission({ jobId });
  }
  await Promise.all([performed, ended]);
  await assertNothingLeft(world);
  for (const { jobId, events } of jobs) assertEndedOnce(world, jobId, events);
});

const JOBS = 500;
const KILLS = 6;

for (const replicas of [1, 2]) {
  const title = `${JOBS} jobs each end once while ${replicas === 1 ? 'the orchestrator' : 'one or the other of two orchestrators'} is killed ${KILLS} times`;
  test(title, async (context) => {
    const world = await createWorld(context);
    const replica = (): OrchestratorProcess => new OrchestratorProcess(world.environment);
    const processes = Array.from({ length: replicas }, replica);
    context.after(() => Promise.all(processes.map((each) => each.kill())));
    await Promise.all(processes.map(({ ready }) => ready));
    const taskOf = await world.tasks();
    const inbox = await Inbox.open(world);
    const jobIds = Array.from({ length: JOBS }, () => randomUUID());
    const performed = performAll(world, taskOf, jobIds);

    const random = seededRandom(replicas);
    const told = (): number => inbox.batches.reduce((sum, { events }) => sum + events.length, 0);
    const kills = Array.from({ length: KILLS }, () => Math.floor(random() * JOBS * 4.5)).sort(
      (a, b) => a - b,
    );
    const killed = (async () => {
      for (const [index, at] of kills.entries()) {
        await inbox.until(() => told() >= at);
        const victim = index % replicas;
        await processes[victim]?.kill();
        processes[victim] = replica();
      }
    })();

    // Faster than they are performed, and not all at once: kills fall into every stage of a job.
    for (let from = 0; from < JOBS; from += 50) {
      await Promise.all(
        jobIds
          .slice(from, from + 50)
          .map((jobId) => world.publishSubmission({ jobId }, { replyTo: inbox.name })),
      );
      await inbox.until(() => told() >= from);
    }
    await Promise.all([performed, killed]);
    await Promise.all(jobIds.map((jobId) => inbox.ended(jobId)));
    await assertNothingLeft(world);
    for (const jobId of jobIds) assertEndedOnce(world, jobId, inbox.of(jobId));
    for (const each of processes) {
      await each.ready;
      assert.equal(await each.stop(), 0);
    }
  });
}
