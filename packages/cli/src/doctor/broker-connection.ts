import { Connection } from '@omotes/amqp';
import type { BrokerSettings } from '@omotes/protocol';
import type { BrokerPrefix } from '../servers.ts';
import { type Check, ok, problem, reasonOf } from './check.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Connects and calls `examine`; the first check shows whether connecting worked. A failed first attempt is a problem and is
 * not repeated.
 */
export async function examineBroker(
  subject: string,
  prefix: BrokerPrefix,
  settings: BrokerSettings,
  examine: (connection: Connection) => Promise<Check[]>,
): Promise<Check[]> {
  const { hostname, port, username, virtualHost } = settings;
  const where = `${hostname}:${port}, virtual host '${virtualHost}', as '${username}'`;
  const connection = new Connection({ ...settings, name: 'omotes doctor' });
  const givingUp = new AbortController();
  connection.once('connectFailed', (error) => givingUp.abort(error));
  const timer = setTimeout(() => givingUp.abort(new Error('no answer')), CONNECT_TIMEOUT_MS);
  try {
    await connection.start(givingUp.signal);
    return [ok(subject, `connected to ${where}`), ...(await examine(connection))];
  } catch (error) {
    return [problem(subject, `${where}: ${reasonOf(error)}`, remedyFor(error, prefix, settings))];
  } finally {
    clearTimeout(timer);
    await connection.stop();
  }
}

/** Errors of the operating system have a string as code, such as ECONNREFUSED; answers of the broker do not. */
function remedyFor(
  error: unknown,
  prefix: BrokerPrefix,
  { hostname, port, username, virtualHost }: BrokerSettings,
): string {
  const isAnswer = !(error instanceof Error && 'code' in error && typeof error.code === 'string');
  return isAnswer
    ? `check the password, and on the broker: rabbitmqctl add_vhost ${virtualHost}; ` +
        `rabbitmqctl add_user ${username}; rabbitmqctl set_permissions -p ${virtualHost} ${username} '.*' '.*' '.*'`
    : `start RabbitMQ on ${hostname}, or correct ${prefix}RABBITMQ_HOSTNAME and ${prefix}RABBITMQ_PORT (${port})`;
}
