import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Runner } from '../src/execution/runner.ts';
import { Semaphore } from '../src/execution/semaphore.ts';
import { TaskEvents } from '../src/events/task-events.ts';
import { TaskExecution } from '../src/execution/task-execution.ts';
import { ESDL } from './orchestrator-stand-in.ts';

const request = {
  jobId: 'b7f4c1c0-0000-4000-8000-000000000001',
  jobReference: 'district',
  taskId: 'b7f4c1c0-0000-4000-8000-000000000002',
  workflowType: 'simulate',
  esdl: ESDL,
  params: {},
};

test('a redelivered task that is revoked before its START is confirmed never runs', async () => {
  let runs = 0;
  const runner: Runner = {
    capacity: 1,
    run: () => {
      runs += 1;
      return Promise.resolve({ type: 'cancelled' });
    },
    pidOf: () => undefined,
  };
  const events = new TaskEvents(request, {
    publisher: { publish: () => new Promise(() => undefined) },
    resultQueue: 'results',
    progressQueue: 'updates',
    traceparent: undefined,
    hasLiveLogs: false,
    isStartDelayed: false,
    isContended: () => false,
    previousCrash: undefined,
    progressIntervalMs: 0,
    refused: (what, reason) => assert.fail(`${what}: ${reason}`),
  });
  const started = Promise.withResolvers<void>();
  const execution = new TaskExecution({
    request,
    runner,
    semaphore: new Semaphore(1),
    events,
    isRedelivered: true,
    started: started.resolve,
  });
  await started.promise;
  execution.revoke();
  assert.deepEqual(await execution.ended, { type: 'revoked' });
  assert.equal(runs, 0);
});
