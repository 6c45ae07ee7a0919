import assert from 'node:assert/strict';
import { channel } from 'node:diagnostics_channel';
import { test } from 'node:test';
import type { JobUpdate } from '@omotes/protocol';
import { runLoad } from '../src/load.ts';
import { Received } from '../src/received.ts';
import { Replies } from '../src/replies.ts';

const result = (jobId: string): JobUpdate => ({
  type: 'result',
  jobId,
  resultType: 'SUCCEEDED',
  logs: '',
  feedback: [],
});
const progress = (jobId: string, done: number): JobUpdate => ({
  type: 'progress',
  jobId,
  fraction: done,
  message: '',
});

test('what comes to the SDK again is counted, in the load in which it comes', () => {
  const received = new Received();
  const bring = (...events: readonly JobUpdate[]): void => {
    for (const event of events) channel('omotes:sdk:received').publish({ event });
  };
  const taken = (): number[] => [received.results.take(), received.updates.take()];
  bring(progress('a', 0.5), progress('b', 0.5), progress('a', 1), result('a'), result('b'));
  assert.deepEqual(taken(), [0, 0]);
  bring(progress('a', 0.5), result('a'), result('a'), result('c'));
  assert.deepEqual(taken(), [2, 1]);
  assert.deepEqual(taken(), [0, 0]);
});

test('a result that nobody waits for is counted as one that came again', async () => {
  const replies = new Replies();
  const submit = (jobId: string): Promise<void> => {
    replies.arrived(jobId);
    replies.arrived(jobId);
    return Promise.resolve();
  };
  const { lost, repeated } = await runLoad(
    { jobs: 3, window: 2, workflowType: 'noop' },
    () => replies.to(submit),
    () => replies.takeRepeated(),
  );
  assert.deepEqual({ lost, repeated }, { lost: 0, repeated: 3 });
});

test('a load whose job fails leaves no timer behind', async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  const failing = runLoad(
    { jobs: 1, window: 1, workflowType: 'noop' },
    () => Promise.reject(new Error('refused')),
    () => 0,
  );
  await assert.rejects(failing, /refused/);
  assert.equal(timers(), before);
});
