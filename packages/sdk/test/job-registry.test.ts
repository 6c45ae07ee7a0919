import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { test } from 'node:test';
import type { JobUpdate as WireEvent } from '@omotes/protocol';
import { JobRegistry } from '../src/jobs/job-registry.ts';

const result = (jobId: string): WireEvent => ({
  type: 'result',
  jobId,
  resultType: 'SUCCEEDED',
  logs: '',
  feedback: [],
});

test('events that arrive before the program attaches are kept for it', async () => {
  const closed: string[] = [];
  const registry = new JobRegistry(60_000, (jobId) => closed.push(jobId));
  let isSettled = false;
  registry.receive({ event: result('a job'), eventId: undefined, settle: () => (isSettled = true) });
  assert.equal(isSettled, false);
  assert.equal((await registry.want('a job').result()).resultType, 'SUCCEEDED');
  assert.equal(isSettled, true);
  assert.deepEqual(closed, ['a job']);
  registry.stop(new Error('closed'));
});

test('an event of an ended job is settled at once, and the job cannot be attached to again', async () => {
  const registry = new JobRegistry(60_000, () => undefined);
  registry.receive({ event: result('a job'), eventId: undefined, settle: () => undefined });
  await registry.want('a job').result();
  let isSettled = false;
  registry.receive({ event: result('a job'), eventId: undefined, settle: () => (isSettled = true) });
  assert.equal(isSettled, true);
  assert.throws(() => registry.want('a job'), { code: 'job_ended' });
  registry.stop(new Error('closed'));
});

test('a repeated result appears on the diagnostics channel each time and is handed over once', async (t) => {
  const seen: unknown[] = [];
  const listen = (message: unknown): number => seen.push(message);
  subscribe('omotes:sdk:received', listen);
  t.after(() => unsubscribe('omotes:sdk:received', listen));
  const registry = new JobRegistry(60_000, () => undefined);
  const stream = registry.want('a job');
  const receive = (eventId: string): void =>
    registry.receive({ event: result('a job'), eventId, settle: () => undefined });
  receive('1');
  receive('2');
  const handedOver: unknown[] = [];
  for await (const event of stream.events()) handedOver.push(event);
  receive('3');
  assert.deepEqual(
    seen,
    ['1', '2', '3'].map((eventId) => ({ event: result('a job'), eventId })),
  );
  assert.equal(handedOver.length, 1);
  registry.stop(new Error('closed'));
});

test('events that are not taken within the retention time are dropped, but not those of a running job', (t) => {
  t.mock.timers.enable({ apis: ['Date'] });
  const closed: string[] = [];
  const registry = new JobRegistry(1_000, (jobId) => closed.push(jobId));
  const settled: string[] = [];
  const running = registry.want('runs');
  running.receive({
    event: { type: 'status', jobId: 'runs', status: 'RUNNING' },
    eventId: undefined,
    settle: () => settled.push('runs'),
  });
  registry
    .want('left')
    .receive({ event: result('left'), eventId: undefined, settle: () => settled.push('left') });
  registry.receive({ event: result('stray'), eventId: undefined, settle: () => settled.push('stray') });
  t.mock.timers.tick(1_000);
  registry.sweep();
  assert.deepEqual(settled, []);
  t.mock.timers.tick(1);
  registry.sweep();
  assert.deepEqual(settled.toSorted(), ['left', 'stray']);
  assert.deepEqual(closed.toSorted(), ['left', 'stray']);
  registry.stop(new Error('closed'));
});
