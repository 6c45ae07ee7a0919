import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brokerEnvironment } from '@omotes/testing';
import { World } from './programs.ts';

let world: World;
before(async () => {
  world = await World.make('newest');
  await world.startOrchestrator();
  await world.startWorker('TypeScript');
});
after(() => world.end());

const LOADS = [
  { what: '60 short jobs', workflowType: 'copy', count: 60, results: { SUCCEEDED: 60 } },
  { what: '40 jobs that fail', workflowType: 'fail', count: 40, results: { ERROR: 40 } },
  { what: '200 jobs', workflowType: 'copy', count: 200, results: { SUCCEEDED: 200 } },
  { what: '60 jobs', workflowType: 'copy', count: 60, results: { SUCCEEDED: 60 }, when: 'late' },
];

for (const { what, workflowType, count, results, when = 'beside' } of LOADS)
  test(`a program that declares its queues ${when === 'late' ? 'after the jobs are over' : 'beside its submissions'} sees everything of ${what} at once`, async () => {
    const program = world.start(
      process.execPath,
      ['late-declaring-sdk/program.ts', workflowType, String(count), when],
      brokerEnvironment('', world.sdkBroker),
    );
    assert.equal(await program.ended(), 0, program.lines.join('\n'));
    assert.deepEqual(JSON.parse(await program.printed(/^\{"/)), results);
    await world.noJobLeft();
  });
