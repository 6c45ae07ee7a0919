import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { test } from 'node:test';
import {
  PublishAbortedError,
  PublishRefusedError,
  type Publication,
  type PublishOutcome,
} from '@omotes/amqp';
import { PACKED_HEADER, PackedMessages } from '@omotes/protocol';
import { EventBatcher, type EventPublication } from '../src/events/event-batcher.ts';

/** A broker that confirms when the test says so. */
class StandIn {
  readonly published: Publication[] = [];
  readonly #confirms: PromiseWithResolvers<PublishOutcome>[] = [];

  publish(publication: Publication): Promise<PublishOutcome> {
    this.published.push(publication);
    const confirm = Promise.withResolvers<PublishOutcome>();
    this.#confirms.push(confirm);
    return confirm.promise;
  }

  async confirmAll(): Promise<void> {
    for (const { resolve } of this.#confirms.splice(0)) resolve({ routed: true });
    await nextTurn();
    await nextTurn();
  }

  /** Confirms one message that waits. */
  answer(index: number, outcome: PublishOutcome): void {
    for (const { resolve } of this.#confirms.splice(index, 1)) resolve(outcome);
  }

  refuseAll(error: Error): void {
    for (const { reject } of this.#confirms.splice(0)) reject(error);
  }

  /** The published messages, each as a list of message ids. */
  get ids(): string[][] {
    return this.published.map(({ body, headers, messageId = '' }) =>
      headers?.[PACKED_HEADER] === true
        ? PackedMessages.decode(body).messages.map((message) => message.messageId)
        : [messageId],
    );
  }
}

function event(routingKey: 'updates' | 'results', messageId: string, bytes = 1): EventPublication {
  return {
    exchange: '',
    routingKey,
    body: new Uint8Array(bytes),
    messageId,
    headers: { traceparent: messageId },
  };
}

function packer(): { broker: StandIn; events: EventBatcher } {
  const broker = new StandIn();
  return { broker, events: new EventBatcher(broker, ['updates', 'results']) };
}

test('the events of one turn are published as one message for each queue, causes first', async () => {
  const { broker, events } = packer();
  const published = ['a', 'b'].flatMap((id) => [
    events.publish(event('results', `result ${id}`)),
    events.publish(event('updates', `start ${id}`)),
  ]);
  await nextTurn();
  assert.deepEqual(broker.ids, [
    ['start a', 'start b'],
    ['result a', 'result b'],
  ]);
  const [pack] = broker.published;
  assert.deepEqual(PackedMessages.decode(pack?.body ?? new Uint8Array()).messages[0], {
    body: Uint8Array.of(0),
    messageId: 'start a',
    headers: { traceparent: 'start a' },
  });
  await broker.confirmAll();
  assert.deepEqual(await Promise.all(published), Array(4).fill({ routed: true }));
});

test('a single event is published unpacked', async () => {
  const { broker, events } = packer();
  const single = event('updates', 'start');
  void events.publish(single);
  await nextTurn();
  assert.deepEqual(broker.published, [single]);
});

test('an event that may wait goes with the next event, or alone if there is none', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { broker, events } = packer();
  void events.publish({ ...event('updates', 'start 1'), maxDelayMs: 2 });
  await nextTurn();
  assert.deepEqual(broker.ids, []);
  void events.publish(event('results', 'result 1'));
  await nextTurn();
  assert.deepEqual(broker.ids, [['start 1'], ['result 1']]);
  void events.publish({ ...event('updates', 'start 2'), maxDelayMs: 2 });
  t.mock.timers.tick(2);
  await nextTurn();
  assert.deepEqual(broker.ids.slice(2), [['start 2']]);
});

test('events that may wait go when the first of their deadlines has passed, not when an earlier message is confirmed', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { broker, events } = packer();
  void events.publish(event('updates', 'start 1'));
  await nextTurn();
  void events.publish({ ...event('results', 'result 1'), maxDelayMs: 10 });
  await broker.confirmAll();
  assert.deepEqual(broker.ids, [['start 1']]);
  void events.publish({ ...event('updates', 'start 2'), maxDelayMs: 2 });
  void events.publish({ ...event('updates', 'start 3'), maxDelayMs: 10 });
  t.mock.timers.tick(2);
  await nextTurn();
  assert.deepEqual(broker.ids.slice(1), [['start 2', 'start 3'], ['result 1']]);
});

test('an event whose deadline passes while two messages are in flight goes when one is confirmed', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { broker, events } = packer();
  for (const id of ['1', '2']) {
    void events.publish(event('updates', id));
    await nextTurn();
  }
  void events.publish({ ...event('results', '3'), maxDelayMs: 10 });
  t.mock.timers.tick(10);
  await nextTurn();
  assert.deepEqual(broker.ids, [['1'], ['2']]);
  await broker.confirmAll();
  assert.deepEqual(broker.ids, [['1'], ['2'], ['3']]);
});

test('while two messages are in flight, further events are gathered', async () => {
  const { broker, events } = packer();
  for (const id of ['1', '2', '3', '4']) {
    void events.publish(event('updates', id));
    await nextTurn();
  }
  assert.deepEqual(broker.ids, [['1'], ['2']]);
  await broker.confirmAll();
  assert.deepEqual(broker.ids, [['1'], ['2'], ['3', '4']]);
});

test('a large event is published alone, after the events before it', async () => {
  const { broker, events } = packer();
  void events.publish(event('updates', 'start'));
  void events.publish(event('results', 'large', 64 * 1024 + 1));
  assert.deepEqual(broker.ids, [['start'], ['large']]);
});

test('a message holds no more than 256 KiB', async () => {
  const { broker, events } = packer();
  for (const id of ['1', '2', '3', '4', '5']) void events.publish(event('results', id, 64 * 1024));
  await nextTurn();
  assert.deepEqual(broker.ids, [['1', '2', '3', '4'], ['5']]);
});

test('an event whose signal is aborted while it waits is never published, and the others are', async () => {
  const { broker, events } = packer();
  const giving = new AbortController();
  const given = events.publish(event('results', '1'), giving.signal);
  const kept = events.publish(event('results', '2'), new AbortController().signal);
  giving.abort(new Error('no'));
  await assert.rejects(given, PublishAbortedError);
  await assert.rejects(events.publish(event('results', '3'), giving.signal), PublishAbortedError);
  await nextTurn();
  assert.deepEqual(broker.ids, [['2']]);
  await broker.confirmAll();
  assert.deepEqual(await kept, { routed: true });
});

test('an event that may wait goes in time although an earlier one was aborted', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { broker, events } = packer();
  const giving = new AbortController();
  const given = events.publish({ ...event('results', '1'), maxDelayMs: 10 }, giving.signal);
  giving.abort(new Error('no'));
  await assert.rejects(given, PublishAbortedError);
  t.mock.timers.tick(10);
  await nextTurn();
  void events.publish({ ...event('updates', '2'), maxDelayMs: 10 });
  t.mock.timers.tick(10);
  await nextTurn();
  assert.deepEqual(broker.ids, [['2']]);
});

test('an error rejects all events of its message, and the next events are published', async () => {
  const { broker, events } = packer();
  const error = new Error('gone');
  const first = [events.publish(event('results', '1')), events.publish(event('results', '2'))];
  await nextTurn();
  broker.refuseAll(error);
  for (const each of first) await assert.rejects(each, error);
  void events.publish(event('results', '3'));
  await nextTurn();
  assert.deepEqual(broker.ids.at(-1), ['3']);
});

test('events that are refused together are published one by one, and only those refused then fail', async () => {
  const { broker, events } = packer();
  const refusal = (id: string): Error => new PublishRefusedError(id, "queue 'results'", undefined);
  const good = events.publish(event('results', '1'));
  const bad = events.publish(event('results', '2'));
  await nextTurn();
  broker.refuseAll(refusal('1 and 2'));
  await nextTurn();
  assert.deepEqual(broker.ids, [['1', '2'], ['1'], ['2']]);
  broker.answer(0, { routed: true });
  assert.deepEqual(await good, { routed: true });
  broker.refuseAll(refusal('2'));
  await assert.rejects(bad, PublishRefusedError);
});
