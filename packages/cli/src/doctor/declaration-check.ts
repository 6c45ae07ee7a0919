import type { Connection, ExchangeDeclaration, QueueDeclaration } from '@omotes/amqp';
import { type Check, ok, problem, reasonOf, replyCode } from './check.ts';

const ACCESS_REFUSED = 403;
const NOT_FOUND = 404;
const PRECONDITION_FAILED = 406;

/**
 * Checks the flags and arguments of a queue if it exists (`docs/wire-protocol.md#sdk-side`): with others RabbitMQ refuses
 * every program that declares it. Creates nothing.
 */
export async function checkQueue(
  connection: Connection,
  queue: QueueDeclaration,
  virtualHost: string,
): Promise<Check> {
  const subject = `queue ${queue.name}`;
  try {
    const { messageCount, consumerCount } = await connection.withChannel((channel) =>
      channel.checkQueue(queue.name),
    );
    await connection.withChannel((channel) =>
      channel.assertQueue(queue.name, { durable: queue.durable, arguments: queue.arguments ?? {} }),
    );
    return ok(subject, `messages ready: ${messageCount}, consumers: ${consumerCount}`);
  } catch (error) {
    const wanted = `durable${queue.arguments ? `, ${JSON.stringify(queue.arguments)}` : ''}`;
    return explain(subject, error, wanted, `rabbitmqctl delete_queue -p ${virtualHost} ${queue.name}`);
  }
}

/** Like `checkQueue`, for an exchange. */
export async function checkExchange(connection: Connection, exchange: ExchangeDeclaration): Promise<Check> {
  const subject = `exchange ${exchange.name}`;
  const { name, type, durable } = exchange;
  try {
    await connection.withChannel((channel) => channel.checkExchange(name));
    await connection.withChannel((channel) =>
      channel.assertExchange(name, type, { durable, autoDelete: false }),
    );
    return ok(subject, `${type}, ${durable ? 'durable' : 'not durable'}`);
  } catch (error) {
    const wanted = `${type}, ${durable ? 'durable' : 'not durable'}`;
    return explain(subject, error, wanted, `delete the exchange ${name} in RabbitMQ's management page`);
  }
}

function explain(subject: string, error: unknown, wanted: string, deletion: string): Check {
  switch (replyCode(error)) {
    case NOT_FOUND:
      return ok(subject, 'does not exist yet; the orchestrator declares it');
    case PRECONDITION_FAILED:
      return problem(
        subject,
        `does not have the flags and arguments of the wire protocol (${wanted}): ${reasonOf(error)}`,
        `stop all programs that use it, let it become empty, then: ${deletion}; the orchestrator declares it again`,
      );
    case ACCESS_REFUSED:
      return problem(
        subject,
        reasonOf(error),
        'give the user the right to configure it: rabbitmqctl set_permissions',
      );
    default:
      return problem(subject, reasonOf(error), 'look at the log of RabbitMQ');
  }
}
