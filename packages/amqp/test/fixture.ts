import { once } from 'node:events';
import { after } from 'node:test';
import { testBroker, type TestBroker } from '@omotes/testing';
import {
  BatchConsumer,
  Connection,
  Publisher,
  type BatchConsumerOptions,
  type ConnectionOptions,
  type Delivery,
  type Publication,
  type QueueDeclaration,
} from '@omotes/amqp';

/** A virtual host for this test file, dropped at its end together with its connections. */
export async function brokerOfThisFile(): Promise<BrokerFixture> {
  const fixture = new BrokerFixture(await testBroker());
  after(() => fixture.close());
  return fixture;
}

export class BrokerFixture {
  readonly broker: TestBroker;
  readonly #connections: Connection[] = [];
  #queueCount = 0;

  constructor(broker: TestBroker) {
    this.broker = broker;
  }

  /** A connection that is not started yet. */
  connection(overrides: Partial<ConnectionOptions> = {}): Connection {
    const { hostname, port, username, password, virtualHost } = this.broker;
    const connection = new Connection({
      ...{ hostname, port, username, password, virtualHost, name: 'test' },
      ...overrides,
    });
    this.#connections.push(connection);
    return connection;
  }

  async connected(overrides: Partial<ConnectionOptions> = {}): Promise<Connection> {
    const connection = this.connection(overrides);
    await connection.start();
    return connection;
  }

  async publisher(overrides: Partial<ConnectionOptions> = {}): Promise<Publisher> {
    return new Publisher(await this.connected(overrides));
  }

  /** Declares a durable queue with a name that no other test of the file uses. */
  async queue(declaration: Partial<QueueDeclaration> = {}): Promise<QueueDeclaration> {
    this.#queueCount += 1;
    const queue = { name: `queue-${this.#queueCount}`, durable: true, ...declaration };
    const connection = await this.connected();
    await connection.withChannel((channel) =>
      channel.assertQueue(queue.name, { durable: queue.durable, arguments: queue.arguments }),
    );
    await connection.stop();
    return queue;
  }

  /** How many messages are ready in the queue now. */
  async readyCount(queue: string): Promise<number> {
    const connection = await this.connected();
    const { messageCount } = await connection.withChannel((channel) => channel.checkQueue(queue));
    await connection.stop();
    return messageCount;
  }

  async close(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.stop()));
    await this.broker.drop();
  }
}

/** A persistent message for the queue of that name. */
export function message(queue: string, text: string): Publication {
  return { exchange: '', routingKey: queue, body: Buffer.from(text) };
}

export function textOf({ body }: Delivery): string {
  return body.toString();
}

/** `prefix-0`, `prefix-1`, … */
export function numbered(count: number, prefix = 'message'): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
}

/** The strings handed over so far, and a wait for a number of them. */
export class Received {
  readonly texts: string[] = [];
  readonly batches: string[][] = [];
  #waiting: { count: number; resolve: () => void }[] = [];

  add(batch: readonly Delivery[]): void {
    const texts = batch.map(textOf);
    this.batches.push(texts);
    this.texts.push(...texts);
    this.#waiting = this.#waiting.filter(({ count, resolve }) => {
      if (this.texts.length < count) return true;
      resolve();
      return false;
    });
  }

  count(count: number): Promise<void> {
    if (this.texts.length >= count) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ count, resolve });
    return promise;
  }
}

/** A consumer of one queue that records its deliveries. No error is transient, and dead-lettering fails the test. */
export function recorder(
  connection: Connection,
  queue: string,
  options: Partial<BatchConsumerOptions> = {},
): { consumer: BatchConsumer; received: Received } {
  const received = new Received();
  const consumer = new BatchConsumer(connection, {
    subscriptions: [{ queue, prefetch: 1_000 }],
    handle: async (batch) => received.add(batch),
    isTransient: () => false,
    deadLetter: () => Promise.reject(new Error('nothing may be dead-lettered')),
    ...options,
  });
  return { consumer, received };
}

/** Resolves with the next event of this name. */
export function next(
  connection: Connection,
  event: 'connected' | 'disconnected' | 'blocked',
): Promise<unknown> {
  return once(connection, event);
}
