import { randomUUID } from 'node:crypto';
import type { BrokerConnection } from '@omotes/local';
import { ManagementError } from '../errors.ts';
import { testServers } from './test-servers.ts';

/** A queue with its last counts, which may be a fifth of a second old. */
export interface QueueState {
  readonly name: string;
  readonly durable: boolean;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly messages: number;
  readonly messagesReady: number;
  readonly messagesUnacknowledged: number;
  readonly consumers: number;
}

/** A virtual host for one test file, with a user that has all rights in it. */
export interface TestBroker extends BrokerConnection {
  /** The queues of the virtual host, ordered by name. */
  queues(): Promise<QueueState[]>;
  /** Removes the first messages of a queue and returns their headers, as the broker reads them. */
  takeHeaders(queue: string, count: number): Promise<Readonly<Record<string, unknown>>[]>;
  /** Makes the broker close all connections to the virtual host; returns how many there were. */
  closeConnections(): Promise<number>;
  /** Deletes the virtual host, which closes its connections. Can be called more than once. */
  drop(): Promise<void>;
}

/** A queue in the management interface. Counts are absent until the broker has counted for the first time. */
interface ManagementQueue {
  name: string;
  durable: boolean;
  arguments: Record<string, unknown>;
  messages?: number;
  messages_ready?: number;
  messages_unacknowledged?: number;
  consumers?: number;
}

/** Creates a virtual host in the tests' broker (or the given one). Throws `NoTestStackError` outside `./omotes test`. */
export async function testBroker(
  broker: BrokerConnection & { readonly managementPort: number } = testServers().broker,
): Promise<TestBroker> {
  const virtualHost = `test-${randomUUID()}`;
  const authorization = `Basic ${Buffer.from(`${broker.username}:${broker.password}`).toString('base64')}`;

  const request = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://${broker.hostname}:${broker.managementPort}/api/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    // Deleting something that does not exist is fine.
    if (!response.ok && !(method === 'DELETE' && response.status === 404)) {
      throw new ManagementError(`${method} ${path}`, response.status, text);
    }
    return text === '' ? undefined : JSON.parse(text);
  };

  await request('PUT', `vhosts/${virtualHost}`);
  await request('PUT', `permissions/${virtualHost}/${broker.username}`, {
    configure: '.*',
    write: '.*',
    read: '.*',
  });
  return {
    hostname: broker.hostname,
    port: broker.port,
    username: broker.username,
    password: broker.password,
    virtualHost,
    async queues() {
      const queues = (await request('GET', `queues/${virtualHost}`)) as ManagementQueue[];
      return queues.map(toQueueState).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async takeHeaders(queue, count) {
      const messages = (await request('POST', `queues/${virtualHost}/${encodeURIComponent(queue)}/get`, {
        count,
        ackmode: 'ack_requeue_false',
        encoding: 'auto',
      })) as { properties: { headers: Record<string, unknown> } }[];
      return messages.map(({ properties }) => properties.headers);
    },
    async closeConnections() {
      const connections = (await request('GET', `vhosts/${virtualHost}/connections`)) as { name: string }[];
      for (const { name } of connections) await request('DELETE', `connections/${encodeURIComponent(name)}`);
      return connections.length;
    },
    async drop() {
      await request('DELETE', `vhosts/${virtualHost}`);
    },
  };
}

function toQueueState(queue: ManagementQueue): QueueState {
  return {
    name: queue.name,
    durable: queue.durable,
    arguments: queue.arguments,
    messages: queue.messages ?? 0,
    messagesReady: queue.messages_ready ?? 0,
    messagesUnacknowledged: queue.messages_unacknowledged ?? 0,
    consumers: queue.consumers ?? 0,
  };
}
