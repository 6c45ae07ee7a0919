import { Connection, Publisher, readDeadLetter, type DeadLetter } from '@omotes/amqp';
import { DEAD_LETTER_QUEUE } from '@omotes/protocol';
import type { Context, Environment } from './context.ts';
import { replyCode } from './doctor/check.ts';
import { CliError } from './errors.ts';
import { type BrokerPrefix, brokerSettings, type BrokerSettings, serversEnvironment } from './servers.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const NOT_FOUND = 404;

/** A dead letter with the virtual host in whose queue it lies. */
export type FoundDeadLetter = DeadLetter & { readonly virtualHost: string };

/** What becomes of a dead letter that was looked at. */
export type Fate = 'keep' | 'drop' | 'replay';

/** What has become of the dead letters that were looked at. */
export interface Visit {
  /** How many were dropped or replayed. */
  settled: number;
  /** Why letters that were to be replayed were not, and how many for each reason: these are kept. */
  readonly stay: Map<string, number>;
}

/**
 * Looks at every dead letter of the servers, oldest first in each virtual host, and does with it what `decide` says;
 * those that are kept lie in their queue again, in their order, when this resolves. A replayed one is back in the
 * queue it came from, confirmed, before it is gone from the dead letters; it is kept when that queue is not there, or
 * not known. Throws `NoServersError`, and `CliError` when a broker cannot be reached.
 */
export async function visitDeadLetters(
  context: Context,
  decide: (letter: FoundDeadLetter) => Fate,
): Promise<Visit> {
  const visit: Visit = { settled: 0, stay: new Map() };
  for (const settings of brokersWithDeadLetters(await serversEnvironment(context, 'broker'))) {
    await withConnection(settings, context.signal, (connection) =>
      visitQueue(connection, settings.virtualHost, decide, visit, context.signal),
    );
  }
  return visit;
}

/** Each virtual host once, however many roles the environment names for it. */
function brokersWithDeadLetters(environment: Environment): BrokerSettings[] {
  const prefixes: readonly BrokerPrefix[] = ['SDK_', 'CELERY_', 'TASK_', ''];
  const brokers = new Map<string, BrokerSettings>();
  for (const prefix of prefixes) {
    if (!environment[`${prefix}RABBITMQ_HOSTNAME`]) continue;
    const settings = brokerSettings(environment, prefix);
    const place = `${settings.hostname}:${settings.port}/${settings.virtualHost}`;
    if (!brokers.has(place)) brokers.set(place, settings);
  }
  return [...brokers.values()];
}

/** Only the first attempt to connect counts: a person waits. */
async function withConnection(
  settings: BrokerSettings,
  signal: AbortSignal,
  use: (connection: Connection) => Promise<void>,
): Promise<void> {
  const { hostname, port, virtualHost } = settings;
  const connection = new Connection({ ...settings, name: 'omotes dead-letters' });
  const givingUp = new AbortController();
  const giveUp = (reason: string): void =>
    givingUp.abort(
      new CliError(
        'unreachable',
        `RabbitMQ at ${hostname}:${port}, virtual host '${virtualHost}': ${reason}`,
      ),
    );
  connection.once('connectFailed', (error) => giveUp(error.message));
  const timer = setTimeout(giveUp, CONNECT_TIMEOUT_MS, 'no answer');
  try {
    await connection.start(AbortSignal.any([signal, givingUp.signal]));
    clearTimeout(timer);
    await use(connection);
  } finally {
    clearTimeout(timer);
    await connection.stop();
  }
}

async function visitQueue(
  connection: Connection,
  virtualHost: string,
  decide: (letter: FoundDeadLetter) => Fate,
  visit: Visit,
  signal: AbortSignal,
): Promise<void> {
  const publisher = new Publisher(connection);
  // What is not acknowledged goes back to its place when the channel is closed.
  await connection.withChannel(async (channel) => {
    const { messageCount } = await channel.checkQueue(DEAD_LETTER_QUEUE).catch((error: unknown) => {
      // No orchestrator or worker has been there yet.
      if (replyCode(error) === NOT_FOUND) return { messageCount: 0 };
      throw error;
    });
    // What is replayed can come back at once, and is not looked at again.
    for (let index = 0; index < messageCount; index += 1) {
      signal.throwIfAborted();
      const message = await channel.get(DEAD_LETTER_QUEUE);
      if (!message) return;
      const letter = { ...readDeadLetter(message), virtualHost };
      const fate = decide(letter);
      if (fate === 'keep') continue;
      const obstacle = fate === 'replay' ? await replay(publisher, letter, signal) : undefined;
      if (obstacle === undefined) {
        channel.ack(message);
        visit.settled += 1;
      } else visit.stay.set(obstacle, (visit.stay.get(obstacle) ?? 0) + 1);
    }
  });
}

/** Puts a letter back; returns what is in the way, if something is. */
async function replay(
  publisher: Publisher,
  { original }: FoundDeadLetter,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!original) return 'the queue it came from is not known';
  const { routed } = await publisher.publish(original, signal);
  return routed ? undefined : `the queue '${original.routingKey}' it came from is not there`;
}
