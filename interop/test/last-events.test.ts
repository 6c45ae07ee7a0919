import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { energySystem } from './esdl.ts';
import { World } from './programs.ts';
import { SdkProcess } from './sdk-process.ts';

const ESDL = energySystem('Dörp');
const ALL_STATUSES = ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED'];

/*
 * The published SDK consumes one message at a time from each of the three queues of a job. When it has handled the result, it
 * deletes the queues of statuses and progress with the messages in them.
 */
let world: World;
let sdk: SdkProcess;
before(async () => {
  world = await World.make('locked');
  await world.startOrchestrator();
  await world.startWorker('TypeScript');
  sdk = await SdkProcess.start('Python', world);
});
after(() => world.end());

test('a program on the published SDK sees all four statuses of each of 100 jobs, one after the other', async () => {
  for (let count = 0; count < 100; count += 1) {
    const { events } = await sdk.submit({ workflowType: 'copy', esdl: ESDL });
    await events.result();
    await events.status('FINISHED');
    assert.deepEqual(events.statuses, ALL_STATUSES);
  }
});

test('it sees each of 2,000 updates sent together', async () => {
  const { events } = await sdk.submit({ workflowType: 'burst', esdl: ESDL });
  assert.equal((await events.result()).resultType, 'SUCCEEDED');
  await events.progress(1);
  const expected = Array.from({ length: 2_000 }, (_, index) => String(index + 1));
  // The library sends 0 at the beginning.
  assert.deepEqual(
    events.updates.map(({ message }) => message).filter((message) => /^\d+$/.test(message)),
    expected,
  );
});
