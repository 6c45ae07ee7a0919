import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JOB_STATUSES, type JobUpdate as WireEvent, type JobStatus } from '@omotes/protocol';
import fc from 'fast-check';
import type { JobEvent } from '../src/index.ts';
import { JobStream, MAX_UNTAKEN } from '../src/jobs/job-stream.ts';

const JOB_ID = '00000000-0000-4000-8000-000000000000';

/** A published event; it may arrive several times. */
interface Published {
  readonly event: WireEvent;
  readonly eventId: string | undefined;
}

const statusEvent = (status: JobStatus, eventId?: string): Published => ({
  event: { type: 'status', jobId: JOB_ID, status },
  eventId,
});
const progressEvent = (fraction: number, eventId?: string): Published => ({
  event: { type: 'progress', jobId: JOB_ID, fraction, message: '' },
  eventId,
});
const logEvent = (log: string, eventId?: string): Published => ({
  event: { type: 'progress', jobId: JOB_ID, fraction: 0.5, message: '', log },
  eventId,
});
const resultEvent = (outputEsdl: string): Published => ({
  event: { type: 'result', jobId: JOB_ID, resultType: 'SUCCEEDED', outputEsdl, logs: '', feedback: [] },
  eventId: undefined,
});

/** A stream, and which of its events were settled. */
function subject() {
  const settled: number[] = [];
  let received = 0;
  let closedCount = 0;
  const stream = new JobStream(JOB_ID, () => (closedCount += 1));
  return {
    stream,
    settled,
    get received() {
      return received;
    },
    get closedCount() {
      return closedCount;
    },
    receive: ({ event, eventId }: Published): void => {
      const number = received;
      received += 1;
      stream.receive({ event, eventId, settle: () => settled.push(number) });
    },
  };
}

async function all(events: AsyncIterable<JobEvent>): Promise<JobEvent[]> {
  const taken: JobEvent[] = [];
  for await (const event of events) taken.push(event);
  return taken;
}

const published = fc.oneof(
  fc.constantFrom(...JOB_STATUSES).map((status) => statusEvent(status)),
  fc.nat(5).map((number) => progressEvent(number / 5, `update ${number}`)),
  fc.nat(5).map((number) => logEvent(`line ${number}`, `piece ${number}`)),
  fc.nat(2).map((number) => resultEvent(`<output number="${number}"/>`)),
);

test('any repetition and interleaving gives statuses that move forward and exactly one result, last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(published, { maxLength: 60 }), fc.nat(60), async (wire, listenFrom) => {
      const subjects = subject();
      const sequence = [...wire, resultEvent('<at last/>')];
      let handed: Promise<JobEvent[]> | undefined;
      for (const [index, each] of sequence.entries()) {
        if (index === listenFrom) handed = all(subjects.stream.events());
        subjects.receive(each);
        if (index % 3 === 0) await Promise.resolve();
      }
      const events = await (handed ?? all(subjects.stream.events()));
      const ranks = events.flatMap((event) =>
        event.type === 'status' ? [Math.min(JOB_STATUSES.indexOf(event.status), 3)] : [],
      );
      assert.deepEqual(
        ranks,
        [...new Set(ranks)].sort((a, b) => a - b),
      );
      const results = events.filter(({ type }) => type === 'result');
      assert.equal(results.length, 1);
      assert.equal(events.at(-1)?.type, 'result');
      const progress = events.flatMap((event) => (event.type === 'progress' ? [event.fraction] : []));
      assert.equal(new Set(progress).size, progress.length);
      const logs = events.flatMap((event) => (event.type === 'log' ? [event.text] : []));
      assert.equal(new Set(logs).size, logs.length);
      const first = sequence.find(({ event }) => event.type === 'result')?.event;
      assert.equal((await subjects.stream.result()).outputEsdl, first?.type === 'result' && first.outputEsdl);
      assert.equal(subjects.closedCount, 1);
      // Each event that arrived was settled once.
      assert.deepEqual(
        subjects.settled.toSorted((a, b) => a - b),
        sequence.map((_, index) => index),
      );
    }),
  );
});

test('an event is settled when its loop body has finished, not before', async () => {
  const { stream, settled, receive } = subject();
  receive(statusEvent('REGISTERED'));
  receive(statusEvent('RUNNING'));
  const loop = stream.events();
  await loop.next();
  assert.deepEqual(settled, []);
  await loop.next();
  assert.deepEqual(settled, [0]);
  await loop.return();
  assert.deepEqual(settled, [0, 1]);
});

test('a repetition is settled together with the event that is still to be handed over', async () => {
  const { stream, settled, receive } = subject();
  receive(progressEvent(0.5, 'an id'));
  receive(resultEvent('<output/>'));
  receive(progressEvent(0.5, 'an id'));
  receive(resultEvent('<output/>'));
  assert.deepEqual(settled, []);
  assert.equal((await all(stream.events())).length, 2);
  assert.deepEqual(settled.toSorted(), [0, 1, 2, 3]);
});

test('the result is handed over once and can be awaited again', async () => {
  const subjects = subject();
  const early = subjects.stream.result();
  subjects.receive(resultEvent('<output/>'));
  assert.deepEqual(subjects.settled, []);
  assert.equal((await early).outputEsdl, '<output/>');
  assert.deepEqual(subjects.settled, [0]);
  assert.equal((await subjects.stream.result()).outputEsdl, '<output/>');
  assert.equal(subjects.closedCount, 1);
});

test('taking the result settles the events that a program without a loop left', async () => {
  const { stream, settled, receive } = subject();
  receive(statusEvent('RUNNING'));
  receive(progressEvent(0.5));
  receive(resultEvent('<output/>'));
  await stream.result();
  assert.deepEqual(settled.toSorted(), [0, 1, 2]);
  assert.equal((await all(stream.events())).length, 3);
});

test('without a loop, all statuses and the newest updates are kept', async () => {
  const { stream, settled, receive } = subject();
  receive(statusEvent('RUNNING'));
  for (let number = 0; number < MAX_UNTAKEN.progress + 5; number += 1) receive(progressEvent(number));
  receive(resultEvent('<output/>'));
  assert.deepEqual(settled, [1, 2, 3, 4, 5]);
  const events = await all(stream.events());
  assert.equal(events.length, MAX_UNTAKEN.progress + 2);
  assert.deepEqual(events[1], { type: 'progress', fraction: 5, message: '' });
});

test('without a loop, output and progress are limited separately', async () => {
  const { stream, settled, receive } = subject();
  receive(progressEvent(0.5));
  for (let number = 0; number < MAX_UNTAKEN.log + 5; number += 1) receive(logEvent(`line ${number}\n`));
  receive(resultEvent('<output/>'));
  assert.deepEqual(settled, [1, 2, 3, 4, 5]);
  const [first, second, ...others] = await all(stream.events());
  assert.deepEqual(first, { type: 'progress', fraction: 0.5, message: '' });
  assert.deepEqual(second, { type: 'log', text: 'line 5\n' });
  assert.equal(others.length, MAX_UNTAKEN.log);
});

test('a loop gets every update, however slow it is', async () => {
  const { stream, receive } = subject();
  const loop = stream.events();
  const first = loop.next();
  const count = MAX_UNTAKEN.progress + 5;
  for (let number = 0; number < count; number += 1) receive(progressEvent(number, `update ${number}`));
  receive(resultEvent('<output/>'));
  await first;
  const rest = await all(loop);
  assert.equal(rest.length, count);
  assert.deepEqual(rest[0], { type: 'progress', fraction: 1, message: '' });
});

test('only one loop at a time takes the events, and the next one continues', async () => {
  const { stream, receive } = subject();
  receive(statusEvent('REGISTERED'));
  receive(statusEvent('ENQUEUED'));
  const loop = stream.events();
  await loop.next();
  await assert.rejects(stream.events().next(), { code: 'already_iterated', jobId: JOB_ID });
  await loop.return();
  const next = await stream.events().next();
  assert.deepEqual(next.value, { type: 'status', status: 'ENQUEUED' });
});

test('a failed stream settles neither the events it holds nor later ones', async () => {
  const { stream, settled, receive } = subject();
  receive(resultEvent('<output/>'));
  stream.fail(new Error('closed'));
  receive(resultEvent('<output/>'));
  receive(statusEvent('FINISHED'));
  await assert.rejects(stream.result(), { message: 'closed' });
  await assert.rejects(all(stream.events()), { message: 'closed' });
  assert.deepEqual(settled, []);
});
