import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { TcpProxy } from '@omotes/testing';
import {
  ConnectionStoppedError,
  PublishAbortedError,
  Publisher,
  PublishRefusedError,
  type Publication,
} from '@omotes/amqp';
import { brokerOfThisFile, message, next, numbered, recorder } from './fixture.ts';

const fixture = await brokerOfThisFile();

async function consumedFrom(queue: string, count: number): Promise<string[]> {
  const { consumer, received } = recorder(await fixture.connected(), queue);
  await consumer.start();
  await received.count(count);
  await consumer.stop();
  return received.texts;
}

test('10,000 pipelined publications are confirmed and arrive in order', async () => {
  const { name } = await fixture.queue();
  const publisher = await fixture.publisher();
  const texts = numbered(10_000);
  const outcomes = await publisher.publishAll(texts.map((text) => message(name, text)));
  assert.ok(outcomes.every(({ routed }) => routed));
  assert.deepEqual(await consumedFrom(name, texts.length), texts);
});

test('a publication carries its properties, is persistent and has a message id', async () => {
  const { name } = await fixture.queue();
  const connection = await fixture.connected();
  await new Publisher(connection).publish({
    ...message(name, 'x'),
    headers: { task: 'report', retries: 0, parent: null },
    contentType: 'application/json',
    contentEncoding: 'utf-8',
    correlationId: 'c',
    replyTo: 'r',
    priority: 4,
    expirationMs: 60_000,
  });
  const got = await connection.withChannel((channel) => channel.get(name, { noAck: true }));
  assert.ok(got);
  const { properties } = got;
  assert.deepEqual({ ...properties.headers }, { task: 'report', retries: 0, parent: null });
  assert.equal(properties.contentType, 'application/json');
  assert.equal(properties.contentEncoding, 'utf-8');
  assert.equal(properties.correlationId, 'c');
  assert.equal(properties.replyTo, 'r');
  assert.equal(properties.priority, 4);
  assert.equal(properties.expiration, '60000');
  assert.equal(properties.deliveryMode, 2);
  assert.match(String(properties.messageId), /^[0-9a-f-]{36}$/);
});

test('an unroutable message is reported as not routed, but not others with its id', async () => {
  const { name } = await fixture.queue();
  const publisher = await fixture.publisher();
  const outcomes = await publisher.publishAll([
    { ...message(name, 'a'), messageId: 'same' },
    { ...message('nobody', 'b'), messageId: 'same' },
    { ...message(name, 'c'), messageId: 'same' },
    { ...message('nobody', 'd'), messageId: 'same' },
  ]);
  assert.deepEqual(
    outcomes.map(({ routed }) => routed),
    [true, false, true, false],
  );
});

test('a publication to a missing exchange is refused, and the others arrive', async () => {
  const { name } = await fixture.queue();
  const publisher = await fixture.publisher();
  const texts = numbered(50);
  const good = texts.map((text) => publisher.publish(message(name, text)));
  const bad = publisher.publish({ ...message(name, 'lost'), exchange: 'missing' });
  const more = texts.map((text) => publisher.publish(message(name, `${text}-more`)));
  await assert.rejects(
    bad,
    (error) => error instanceof PublishRefusedError && error.code === 'publish_refused',
  );
  await Promise.all([...good, ...more]);
  // Messages that were unconfirmed when the channel closed come twice, so look at all messages, not at the first 100.
  const { messageCount } = await (
    await fixture.connected()
  ).withChannel((channel) => channel.checkQueue(name));
  assert.ok(messageCount >= 100);
  const arrived = new Set(await consumedFrom(name, messageCount));
  assert.deepEqual(arrived, new Set([...texts, ...texts.map((text) => `${text}-more`)]));
});

test('a message that is too large for the broker is refused, and the others arrive', async () => {
  const { name } = await fixture.queue();
  const publisher = await fixture.publisher();
  const huge = publisher.publish({ exchange: '', routingKey: name, body: Buffer.alloc(129 * 1024 * 1024) });
  const small = publisher.publish(message(name, 'small'));
  await assert.rejects(
    huge,
    (error) =>
      error instanceof PublishRefusedError &&
      error.message ===
        `The message to queue '${name}' has 135266304 bytes, and the broker takes 134217728 at most (max_message_size)`,
  );
  assert.deepEqual(await small, { routed: true });
});

test('a message that cannot be encoded is refused, and the others arrive', async () => {
  const { name } = await fixture.queue();
  const publisher = await fixture.publisher();
  const bad = publisher.publish({ ...message(name, 'x'), headers: { large: 'x'.repeat(100_000) } });
  const good = publisher.publish(message(name, 'good'));
  await assert.rejects(bad, PublishRefusedError);
  assert.deepEqual(await good, { routed: true });
});

test('a message to a full queue is tried again until there is room, and the others do not wait for it', async () => {
  const full = await fixture.queue({ arguments: { 'x-max-length': 1, 'x-overflow': 'reject-publish' } });
  const other = await fixture.queue();
  const publisher = await fixture.publisher();
  await publisher.publish(message(full.name, 'first'));
  const giveUp = new AbortController();
  const abandoned = publisher.publish(message(full.name, 'abandoned'), giveUp.signal);
  const patient = publisher.publish(message(full.name, 'patient'));
  await publisher.publishAll(numbered(1_000).map((text) => message(other.name, text)));
  giveUp.abort(new Error('enough'));
  await assert.rejects(abandoned, PublishAbortedError);
  assert.deepEqual(await consumedFrom(full.name, 2), ['first', 'patient']);
  await patient;
});

test('with reportsRefusal, the refusal of a full queue is the outcome, and the others continue', async () => {
  const full = await fixture.queue({ arguments: { 'x-max-length': 1, 'x-overflow': 'reject-publish' } });
  const other = await fixture.queue();
  const publisher = await fixture.publisher();
  const toFull = (text: string): Publication => ({ ...message(full.name, text), reportsRefusal: true });
  const texts = numbered(100);
  const outcomes = await publisher.publishAll([
    toFull('taken'),
    toFull('refused'),
    ...texts.map((text) => message(other.name, text)),
    toFull('refused too'),
  ]);
  assert.deepEqual(outcomes, [
    { routed: true },
    { routed: false, refused: true },
    ...texts.map(() => ({ routed: true })),
    { routed: false, refused: true },
  ]);
  assert.equal(await fixture.readyCount(other.name), texts.length);
  assert.deepEqual(await consumedFrom(full.name, 1), ['taken']);
  assert.deepEqual(await publisher.publish(toFull('later')), { routed: true });
});

test('messages that are unconfirmed when the connection is lost are published again, in order', async () => {
  const { name } = await fixture.queue();
  const proxy = await TcpProxy.listen({ host: fixture.broker.hostname, port: fixture.broker.port });
  const connection = await fixture.connected({ port: proxy.port });
  const publisher = new Publisher(connection);
  await publisher.publish(message(name, 'before'));
  proxy.pause('toClient');
  const texts = numbered(5_000);
  const published = publisher.publishAll(texts.map((text) => message(name, text)));
  const lost = next(connection, 'disconnected');
  proxy.cut();
  await lost;
  proxy.resume();
  await published;
  const ready = await fixture.readyCount(name);
  assert.ok(ready >= 5_001);
  // The last copy of each message comes after the last copy of the one before.
  const last = new Map((await consumedFrom(name, ready)).map((text, index) => [text, index]));
  const positions = texts.map((text) => last.get(text));
  assert.ok(!positions.includes(undefined));
  assert.deepEqual(
    positions,
    positions.toSorted((a, b) => Number(a) - Number(b)),
  );
  await connection.stop();
  await proxy.close();
});

test('a signal ends the waiting, even while the broker is away', async () => {
  const { name } = await fixture.queue();
  const proxy = await TcpProxy.listen({ host: fixture.broker.hostname, port: fixture.broker.port });
  const connection = await fixture.connected({ port: proxy.port });
  const publisher = new Publisher(connection);
  const lost = next(connection, 'disconnected');
  proxy.refuse();
  proxy.cut();
  await lost;
  const giveUp = new AbortController();
  const abandoned = publisher.publish({ ...message(name, 'abandoned'), messageId: 'm' }, giveUp.signal);
  const kept = publisher.publish(message(name, 'kept'));
  giveUp.abort('enough');
  await assert.rejects(
    abandoned,
    (error) => error instanceof PublishAbortedError && error.messageId === 'm' && error.cause === 'enough',
  );
  await assert.rejects(publisher.publish(message(name, 'never'), AbortSignal.abort()), PublishAbortedError);
  proxy.refuse(false);
  await kept;
  assert.deepEqual(await consumedFrom(name, 1), ['kept']);
  await connection.stop();
  await proxy.close();
});

test('an aborted message that is refused does not harm the next one', async () => {
  const { name } = await fixture.queue();
  const publisher = await fixture.publisher();
  await publisher.publish(message(name, 'first'));
  const giveUp = new AbortController();
  const bad = publisher.publish({ ...message(name, 'bad'), exchange: 'missing' }, giveUp.signal);
  // Let it be sent before the caller gives up; the broker's refusal comes later.
  await new Promise((resolve) => setImmediate(resolve));
  giveUp.abort();
  const good = publisher.publish(message(name, 'good'));
  await assert.rejects(bad, PublishAbortedError);
  assert.deepEqual(await good, { routed: true });
});

test('20,000 publications with one signal leave no listener behind and cause no warning', async (t) => {
  const { name } = await fixture.queue();
  const publisher = await fixture.publisher();
  const warned = t.mock.method(process, 'emitWarning');
  const { signal } = new AbortController();
  const texts = numbered(20_000);
  const published = publisher.publishAll(
    texts.map((text) => ({ ...message(name, text), persistent: false })),
    signal,
  );
  assert.equal(getEventListeners(signal, 'abort').length, 1);
  await published;
  assert.equal(getEventListeners(signal, 'abort').length, 0);
  assert.equal(warned.mock.callCount(), 0);
  assert.equal(await fixture.readyCount(name), texts.length);
});

test('20,000 waiting publications can be aborted one by one', async () => {
  const publisher = new Publisher(fixture.connection());
  const callers = numbered(20_000).map((text) => {
    const giveUp = new AbortController();
    return { giveUp, published: publisher.publish(message('queue', text), giveUp.signal) };
  });
  const outcomes = Promise.allSettled(callers.map(({ published }) => published));
  for (const { giveUp } of callers) giveUp.abort();
  assert.ok((await outcomes).every(({ status }) => status === 'rejected'));
});

test('stop rejects unconfirmed and later publications', async () => {
  const publisher = new Publisher(fixture.connection());
  const waiting = publisher.publish(message('queue', 'waiting'));
  const rejected = assert.rejects(waiting, ConnectionStoppedError);
  await Promise.all([publisher.stop(), publisher.stop()]);
  await rejected;
  await assert.rejects(publisher.publish(message('queue', 'late')), ConnectionStoppedError);
});

test('a channel that closes before its publisher listens is replaced by another', async () => {
  const { name } = await fixture.queue();
  const connection = await fixture.connected();
  const openChannel = connection.openChannel.bind(connection);
  let opened = 0;
  // This happens when the end of the connection arrives together with the frame that opens the channel.
  connection.openChannel = async () => {
    const channel = await openChannel();
    opened += 1;
    if (opened === 1) await channel.close();
    return channel;
  };
  const publisher = new Publisher(connection);
  assert.deepEqual(await publisher.publish(message(name, 'late')), { routed: true });
  assert.equal(opened, 2);
});
