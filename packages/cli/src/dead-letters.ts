import {
  Connection,
  visitDeadLetters,
  type DeadLetter,
  type DeadLetterFate,
  type DeadLetterVisit,
} from '@omotes/amqp';
import { DEAD_LETTER_QUEUE, type BrokerSettings } from '@omotes/protocol';
import type { Context, Environment } from './context.ts';
import { CliError } from './errors.ts';
import { type BrokerPrefix, brokerSettings, serversEnvironment } from './servers.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/** A dead letter with its virtual host. */
export type FoundDeadLetter = DeadLetter & { readonly virtualHost: string };

/**
 * Calls `decide` for every dead letter of the servers, oldest first in each virtual host, and keeps, replays or drops it.
 * Throws `NoServersError`, and `CliError` when a broker cannot be reached.
 */
export async function visitAllDeadLetters(
  context: Context,
  decide: (letter: FoundDeadLetter) => DeadLetterFate,
): Promise<DeadLetterVisit> {
  let settled = 0;
  const stay = new Map<string, number>();
  for (const settings of brokersWithDeadLetters(await serversEnvironment(context, 'broker'))) {
    await withConnection(settings, context.signal, async (connection) => {
      const { virtualHost } = settings;
      const visit = await visitDeadLetters(
        connection,
        DEAD_LETTER_QUEUE,
        (letter) => decide({ ...letter, virtualHost }),
        context.signal,
      );
      settled += visit.settled;
      for (const [reason, count] of visit.stay) stay.set(reason, (stay.get(reason) ?? 0) + count);
    });
  }
  return { settled, stay };
}

/** Each virtual host once, even if several prefixes name it. */
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

/** Gives up after the first failed attempt to connect, because a person waits. */
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
