import type { Connection, ExchangeDeclaration, QueueDeclaration } from '@omotes/amqp';
import { type Check, ok, problem, reasonOf, replyCode } from './check.ts';

const ACCESS_REFUSED = 403;
const NOT_FOUND = 404;
const PRECONDITION_FAILED = 406;

/**
 * Whether a queue that exists has the contract's flags and arguments: RabbitMQ refuses to declare it otherwise, for
 * every program (`docs/wire-protocol.md#sdk-side`). Creates nothing.
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

/** As `checkQueue`, for an exchange. */
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
      return ok(subject, 'not there yet; the orchestrator declares it');
    case PRECONDITION_FAILED:
      return problem(
        subject,
        `has other flags or arguments than the contract's (${wanted}): ${reasonOf(error)}`,
        `stop all programs that use it, let it run empty, then: ${deletion}; the orchestrator declares it again`,
      );
    case ACCESS_REFUSED:
      return problem(
        subject,
        reasonOf(error),
        'give the user the right to configure it: rabbitmqctl set_permissions',
      );
    default:
      return problem(subject, reasonOf(error), 'look into the log of RabbitMQ');
  }
}
