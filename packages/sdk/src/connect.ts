import { Connection } from '@omotes/amqp';
import {
  DEAD_LETTER_QUEUE,
  exchangeQueue,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  OMOTES_EXCHANGE,
  plainQueue,
} from '@omotes/protocol';
import { Client } from './client.ts';
import { optionsFromEnvironment } from './env.ts';
import { BrokerUnreachableError, ClientIdInUseError, NoOrchestratorError } from './errors.ts';
import { JobConnections } from './receiving/job-connections.ts';
import type { WaitOptions } from './jobs/job-handle.ts';
import { resolveOptions, type ConnectOptions, type ResolvedOptions } from './options.ts';

/** The queues for submissions must exist even before an orchestrator runs, or submissions would be lost. */
const TOPOLOGY = {
  exchanges: [OMOTES_EXCHANGE],
  queues: [
    exchangeQueue(JOB_SUBMISSIONS_QUEUE),
    exchangeQueue(JOB_DELETIONS_QUEUE),
    plainQueue(DEAD_LETTER_QUEUE),
  ],
};

/**
 * Connects to RabbitMQ and waits until an orchestrator has sent its workflow definitions, at most
 * `options.connectTimeoutMs` (60 seconds by default). Rejects with the reason of `options.signal` when that is aborted.
 *
 * @throws {InvalidOptionsError} with every problem of the options.
 * @throws {BrokerUnreachableError} when there is no connection in time.
 * @throws {ClientIdInUseError} when another connection uses the client id.
 * @throws {NoOrchestratorError} when no orchestrator answers in time.
 *
 * @example
 * await using client = await connect({ hostname: 'localhost', clientId: 'my-program' });
 */
export async function connect(given: ConnectOptions & WaitOptions = {}): Promise<Client> {
  const { signal } = given;
  signal?.throwIfAborted();
  const options = resolveOptions(given);
  const { broker, clientId, connectTimeoutMs } = options;
  const connection = new Connection({ ...broker, name: `omotes-sdk ${clientId}`, topology: TOPOLOGY });
  const jobConnections = new JobConnections(
    connection,
    () => new Connection({ ...broker, name: `omotes-sdk ${clientId} jobs`, topology: TOPOLOGY }),
  );
  const timeout = AbortSignal.timeout(connectTimeoutMs);
  const givingUp = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const client = new Client(connection, jobConnections, options);
  let lastConnectError: Error | undefined;
  connection.on('connectFailed', (error) => (lastConnectError = error));
  try {
    await connection.start(givingUp);
    lastConnectError = undefined;
    await client.start(givingUp);
    return client;
  } catch (error) {
    await client.close();
    if (signal?.aborted) throw signal.reason;
    if (error instanceof ClientIdInUseError || !timeout.aborted) throw error;
    throw timeoutError(options, lastConnectError);
  }
}

/**
 * Connects like `connect`, to the broker that the environment names: `RABBITMQ_HOSTNAME`, `RABBITMQ_PORT`,
 * `RABBITMQ_USERNAME`, `RABBITMQ_PASSWORD` and `RABBITMQ_VIRTUALHOST`. `options` override the environment.
 *
 * @example
 * await using client = await connectFromEnvironment({ clientId: 'my-program' });
 */
export function connectFromEnvironment(options: ConnectOptions & WaitOptions = {}): Promise<Client> {
  return connect({ ...optionsFromEnvironment(), ...options });
}

function timeoutError({ broker, connectTimeoutMs }: ResolvedOptions, connectError: Error | undefined): Error {
  const { hostname, port, virtualHost, username } = broker;
  const address = `${hostname}:${port}, virtual host '${virtualHost}', as user '${username}'`;
  if (connectError) return new BrokerUnreachableError(address, connectTimeoutMs, connectError);
  return new NoOrchestratorError(address, connectTimeoutMs);
}
