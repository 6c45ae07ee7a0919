import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { EnvironmentName } from '@omotes/python';
import { energySystem, nameOf } from './esdl.ts';
import type { Job } from './job-events.ts';
import { processGone, World, type Language, type Program } from './programs.ts';
import { SdkProcess } from './sdk-process.ts';

const ESDL = energySystem('Dorp');

/** Tests tasks that ignore a request to end, or end without a result, with workers of one language. */
export function testUnrulyTasks(workers: Language, versions: EnvironmentName): void {
  let world: World;
  let sdk: SdkProcess;
  let worker: Program;

  before(async () => {
    world = await World.make(versions);
    await world.startOrchestrator();
    worker = await world.startWorker(workers);
    sdk = await SdkProcess.start('TypeScript', world);
  });
  after(() => world.end());

  const whatFollowsIsDone = async (): Promise<void> => {
    const job = await sdk.submit({ workflowType: 'copy', esdl: ESDL, jobReference: '' });
    assert.equal(nameOf((await job.events.result()).outputEsdl), 'Dorp');
    await world.noJobLeft();
  };

  for (const [workflowType, description] of [
    ['stubborn', 'ignores SIGTERM'],
    ['deaf', 'is in a call that sees no signal'],
  ] as const) {
    describe(`the process of a task that ${description}, ${workers} worker`, () => {
      test('ends after the job is cancelled, and the next task is performed', async () => {
        const job = await sdk.submit({ workflowType, esdl: ESDL });
        const pid = Number((await job.events.progress()).message);
        const behind = await sdk.submit({ workflowType: 'copy', esdl: ESDL, jobReference: '' });
        await behind.events.status('ENQUEUED');
        await sdk.cancel(job);
        assert.equal((await job.events.result()).resultType, 'CANCELLED');
        await processGone(pid);
        assert.equal((await behind.events.result()).resultType, 'SUCCEEDED');
        await world.noJobLeft();
      });

      test('ends after the deadline of the job', async () => {
        const job = await sdk.submit({ workflowType, esdl: ESDL, timeoutMs: 1_000 });
        const pid = Number((await job.events.progress()).message);
        assert.equal((await job.events.result()).resultType, 'TIMEOUT');
        await processGone(pid);
        await whatFollowsIsDone();
      });
    });
  }

  if (workers === 'TypeScript') {
    test('a task that writes bytes that are not UTF-8 has a result, TypeScript worker', async () => {
      const job = await sdk.submit({ workflowType: 'garbled', esdl: ESDL });
      const { resultType, logs } = await job.events.result();
      assert.equal(resultType, 'SUCCEEDED', logs);
      assert.match(logs, /gr\uFFFD\uFFFDe/);
    });
    return;
  }

  test('a job ends in ERROR if its task writes bytes that are not UTF-8, because the library then sends no result', async () => {
    const job = await sdk.submit({ workflowType: 'garbled', esdl: ESDL });
    const { resultType, logs } = await job.events.result();
    assert.equal(resultType, 'ERROR');
    assert.match(logs, /ended without a result/);
    await whatFollowsIsDone();
  });

  test('a task without a result ends its job while others wait behind it', async () => {
    // `garbled` is not in the workflow's definition, so that other programs need not send it; it is passed on to the worker.
    const sleep = (params: { seconds: number; garbled?: true }): Promise<Job> =>
      sdk.submit({ workflowType: 'sleep', esdl: ESDL, params });
    const lost = await sleep({ seconds: 0, garbled: true });
    await lost.events.progress();
    const behind = await Promise.all(Array.from({ length: 8 }, () => sleep({ seconds: 60 })));
    const { resultType, logs } = await lost.events.result();
    assert.equal(resultType, 'ERROR');
    assert.match(logs, /ended without a result/);
    assert.ok(
      behind.some(({ events }) => !events.statuses.includes('RUNNING')),
      'others still wait',
    );
    for (const job of behind) await sdk.cancel(job);
    await whatFollowsIsDone();
  });

  test('a task whose worker was killed, and that waits again behind a more urgent one, is not taken for ended', async () => {
    const sleep = (seconds: number, priority: 'medium' | 'high'): Promise<Job> =>
      sdk.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds }, priority });
    const requeued = await sleep(20, 'medium');
    const pid = Number((await requeued.events.progress()).message);
    const urgent = await sleep(90, 'high');
    const behind = await sleep(0, 'medium');
    await behind.events.status('ENQUEUED');
    await worker.stop();
    process.kill(pid, 'SIGKILL');
    // Under the same name, and it answers: nothing but the queue shows where the task is.
    worker = await world.startWorker('Python');
    assert.equal((await urgent.events.result()).resultType, 'SUCCEEDED');
    for (const job of [requeued, behind]) assert.equal((await job.events.result()).resultType, 'SUCCEEDED');
    await world.noJobLeft();
  });

  test('a stopping worker that no longer listens finishes its silent task while another worker answers', async () => {
    const job = await sdk.submit({ workflowType: 'sleep', esdl: ESDL, params: { seconds: 90 } });
    await job.events.progress();
    worker.child.kill('SIGTERM');
    worker = await world.startWorker('Python', ['sleep', 'copy']);
    assert.equal((await job.events.result()).resultType, 'SUCCEEDED');
    await world.noJobLeft();
  });
}
