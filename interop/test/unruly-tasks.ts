import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PythonVersions } from '../src/python-versions.ts';
import { energySystem, nameOf } from './esdl.ts';
import { processGone, World, type Language } from './programs.ts';
import { SdkProcess } from './sdk-process.ts';

const ESDL = energySystem('Dorp');

/** Tasks that do not end when they are asked to, or end without a result, with workers of one language. */
export function testUnrulyTasks(workers: Language, versions: PythonVersions): void {
  let world: World;
  let sdk: SdkProcess;

  before(async () => {
    world = await World.make(versions);
    await world.startOrchestrator();
    await world.startWorker(workers);
    sdk = await SdkProcess.start('TypeScript', world);
  });
  after(() => world.end());

  const whatFollowsIsDone = async (): Promise<void> => {
    const job = await sdk.submit({ workflowType: 'copy', esdl: ESDL, reference: '' });
    assert.equal(nameOf((await job.events.result()).outputEsdl), 'Dorp');
    await world.noJobLeft();
  };

  for (const [workflowType, description] of [
    ['stubborn', 'ignores SIGTERM'],
    ['deaf', 'is in a call that sees no signal'],
  ] as const) {
    describe(`the process of a task that ${description}, ${workers} worker`, () => {
      test('is gone after the job is deleted, and the task behind it is done', async () => {
        const job = await sdk.submit({ workflowType, esdl: ESDL });
        const pid = Number((await job.events.progress()).message);
        const behind = await sdk.submit({ workflowType: 'copy', esdl: ESDL, reference: '' });
        await behind.events.status('ENQUEUED');
        await sdk.cancel(job);
        assert.equal((await job.events.result()).type, 'CANCELLED');
        await processGone(pid);
        assert.equal((await behind.events.result()).type, 'SUCCEEDED');
        await world.noJobLeft();
      });

      test('is gone after the deadline of the job', async () => {
        const job = await sdk.submit({ workflowType, esdl: ESDL, timeoutMs: 1_000 });
        const pid = Number((await job.events.progress()).message);
        assert.equal((await job.events.result()).type, 'TIMEOUT');
        await processGone(pid);
        await whatFollowsIsDone();
      });
    });
  }
}
