import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testBroker, type TestBroker } from '@omotes/testing';
import { Worker } from '../src/index.ts';
import { ESDL, OrchestratorStandIn } from './orchestrator-stand-in.ts';

const TASKS = new URL('./fixtures/tasks.ts', import.meta.url);

let broker: TestBroker;
let orchestrator: OrchestratorStandIn;
let worker: Worker;

before(async () => {
  broker = await testBroker();
  orchestrator = new OrchestratorStandIn(broker);
  await orchestrator.start();
  worker = new Worker(TASKS, {
    connection: broker,
    logLevel: 'error',
    slots: 2,
    slotExecArgv: ['--max-old-space-size=60'],
    maxLogBytes: 10_000,
  });
  await worker.start();
});

after(async () => {
  await worker.stop();
  await orchestrator.stop();
  await broker.drop();
});

for (const workflowType of ['echo', 'inline_echo']) {
  test(`START comes first and one result last, with the trace context and a message id: ${workflowType}`, async () => {
    const taskId = await orchestrator.submit({ workflowType });
    const result = await orchestrator.result(taskId);
    assert.deepEqual(result, {
      of: 'result',
      jobId: `job of ${taskId}`,
      taskId,
      taskType: workflowType,
      resultType: 'SUCCEEDED',
      outputEsdl: ESDL.replace('"Town"', `"Town_${workflowType}"`),
      logs: '',
      esdlMessages: [],
    });
    assert.deepEqual(
      orchestrator.about(taskId).map((told) => told.of === 'update' && told.kind),
      ['start', false],
    );
    const deliveries = orchestrator.deliveries.filter(({ headers }) => headers.traceparent === `00-${taskId}`);
    assert.equal(deliveries.length, 2);
    assert.equal(new Set(deliveries.map(({ messageId }) => messageId)).size, 2);
    assert.ok(deliveries.every(({ messageId, exchange }) => messageId !== undefined && exchange === ''));
  });
}
