import { after, afterEach, before } from 'node:test';
import { Connection } from '@omotes/amqp';
import {
  WorkerNode,
  decodeTask,
  encodeTask,
  type ControlledWorker,
  type HeldTask,
  type Revocation,
} from '@omotes/celery';
import { testBroker, type TestBroker } from '@omotes/testing';
import { delivered } from './delivery.ts';

/** A virtual host for the tests of this file. */
export let broker: TestBroker;

/** Run in reverse order after each test. */
export const stops: (() => Promise<unknown>)[] = [];

before(async () => {
  broker = await testBroker();
});

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

after(() => broker.drop());

export async function connected(name: string, port = broker.port): Promise<Connection> {
  const { hostname, username, password, virtualHost } = broker;
  const connection = new Connection({ hostname, port, username, password, virtualHost, name });
  stops.push(() => connection.stop());
  await connection.start();
  return connection;
}

const LONG_ESDL = `<esdl>${'x'.repeat(10_000)}</esdl>`;

function heldTask(taskId: string, started: Partial<HeldTask> = {}): HeldTask {
  const args = [`job of ${taskId}`, null, LONG_ESDL, {}];
  return { task: decodeTask(delivered(encodeTask({ taskId, name: 'noop', args, priority: 4 }))), ...started };
}

/** The tasks of each started node. */
export const TASKS = [
  heldTask('running', { startedAtMs: 1_700_000_000_000, pid: 4242 }),
  heldTask('waiting'),
] satisfies HeldTask[];

export interface StartedNode {
  readonly node: WorkerNode;
  readonly revoked: Promise<{ taskIds: readonly string[]; revocation: Revocation }>;
  readonly shutdown: Promise<void>;
}

export async function startedNode(
  nodeName: string,
  changes: Partial<ControlledWorker> = {},
  connection?: Connection,
): Promise<StartedNode> {
  const revoked = Promise.withResolvers<{ taskIds: readonly string[]; revocation: Revocation }>();
  const shutdown = Promise.withResolvers<void>();
  const node = new WorkerNode(connection ?? (await connected(nodeName)), {
    nodeName,
    software: { name: 'omotes-worker', version: '1.2.3' },
    broker,
    queues: ['sleep', 'noop'].map((name) => ({
      name,
      durable: true,
      arguments: { 'x-max-priority': 10 },
    })),
    concurrency: 3,
    prefetch: 5,
    tasks: () => TASKS,
    onRevoke: (taskIds, revocation) => revoked.resolve({ taskIds, revocation }),
    onShutdown: shutdown.resolve,
    ...changes,
  });
  await node.start();
  stops.push(() => node.stop());
  return { node, revoked: revoked.promise, shutdown: shutdown.promise };
}
