import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SdkUpdate } from '../src/domain/effect.ts';
import { isOfEnd, JobEnds, type ProgramQueues } from '../src/transitions/job-ends.ts';
import type { AddressedUpdate } from '../src/transitions/sdk-port.ts';

const SUCCESS: SdkUpdate = {
  type: 'result',
  result: { resultType: 'SUCCEEDED', outputEsdl: undefined, logs: '', feedback: [] },
};

function addressed(jobId: string, update: SdkUpdate, replyTo?: string): AddressedUpdate {
  return { jobId, replyTo, traceparent: undefined, update };
}

function status(jobId: string, name: 'RUNNING' | 'FINISHED' | 'CANCELLED'): AddressedUpdate {
  return addressed(jobId, { type: 'status', status: name });
}

/** Publishes the ends of programs that have caught up; returns what happens, in order. */
async function publish(
  updates: readonly AddressedUpdate[],
  withUpdates: ReadonlySet<string>,
): Promise<string[]> {
  const course: string[] = [];
  const sdk = {
    publish: (published: readonly AddressedUpdate[]) => {
      course.push(...published.map(({ jobId, update }) => `publishes ${jobId} ${update.type}`));
      return Promise.resolve([]);
    },
  };
  const programs = {
    waiting: (asked: readonly ProgramQueues[]) => {
      course.push(`looks at ${asked.map(({ jobId, queues }) => `${jobId} ${queues.join('+')}`).join(', ')}`);
      return Promise.resolve(new Map<string, number>());
    },
    caughtUp: () => Promise.reject(new Error('No program is behind')),
  };
  const ends = updates.filter((each) => isOfEnd(each, withUpdates));
  const { missed, behind } = await new JobEnds(sdk, programs).publish(
    ends,
    withUpdates,
    new AbortController().signal,
  );
  assert.deepEqual([missed, behind.size], [[], 0]);
  return course;
}

test('the end of a job with updates waits for its updates, then for its last status', async () => {
  assert.deepEqual(await publish([status('a', 'FINISHED'), addressed('a', SUCCESS)], new Set('a')), [
    'looks at a progress',
    'publishes a status',
    'looks at a status',
    'publishes a result',
  ]);
});

test('the end of a job without updates waits for its statuses alone', async () => {
  assert.deepEqual(await publish([status('a', 'FINISHED'), addressed('a', SUCCESS)], new Set()), [
    'looks at a status',
    'publishes a result',
  ]);
});

test('a result without a last status waits for the statuses and the updates', async () => {
  assert.deepEqual(await publish([addressed('a', SUCCESS)], new Set('a')), [
    'looks at a status+progress',
    'publishes a result',
  ]);
});

test('the queues of all jobs of a batch are looked at together', async () => {
  assert.deepEqual(await publish([addressed('a', SUCCESS), addressed('b', SUCCESS)], new Set('b')), [
    'looks at a status, b status+progress',
    'publishes a result',
    'publishes b result',
  ]);
});

test('only the last status and the result of a job with three queues belong to its end', () => {
  const withUpdates = new Set('a');
  assert.equal(isOfEnd(status('a', 'RUNNING'), withUpdates), false);
  assert.equal(isOfEnd(status('a', 'FINISHED'), withUpdates), true);
  assert.equal(isOfEnd(status('a', 'CANCELLED'), withUpdates), true);
  assert.equal(isOfEnd(status('a', 'FINISHED'), new Set()), false);
  assert.equal(isOfEnd(addressed('a', SUCCESS), new Set()), true);
  assert.equal(isOfEnd(addressed('a', SUCCESS, 'inbox'), withUpdates), false);
});
