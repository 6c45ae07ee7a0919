import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Connection, Publisher } from '@omotes/amqp';
import { queuePolicies, type QueuePolicy } from '@omotes/local';
import { availableWorkflowsQueue } from '@omotes/protocol';
import { type Check, ok, reasonOf, unknown, warning } from './check.ts';

const SUBJECT = 'queue policies';

/**
 * Whether the queues of programs that died go. AMQP does not tell policies: that of `available_workflows.*` shows in what a queue
 * keeps, that of `jobs.*` does not show at all. So the private broker's definitions are read.
 *
 * @param dataFolder of the private broker, or undefined for an existing one.
 */
export async function checkQueuePolicies(
  connection: Connection,
  dataFolder: string | undefined,
): Promise<Check> {
  const { virtualHost } = connection;
  const policies = queuePolicies(virtualHost);
  const commands = policies.map(setCommand).join('; ');
  const look = `on the broker's machine: rabbitmqctl list_policies -p ${virtualHost}; if it lacks omotes-jobs: ${commands}`;
  try {
    if (!(await keepsOneMessage(connection))) {
      const detail = 'queues that programs declared and left behind stay for ever, with what is in them';
      return warning(SUBJECT, detail, `${commands}; or import deploy/rabbitmq-policies.json`);
    }
  } catch (error) {
    return unknown(SUBJECT, `cannot be tried: ${reasonOf(error)}`, look);
  }
  if (dataFolder !== undefined && (await hasDefinitions(dataFolder, policies))) {
    return ok(SUBJECT, policies.map(({ pattern }) => pattern).join(', '));
  }
  const detail = 'available_workflows.* has its policy; that of jobs.* cannot be seen over the network';
  return unknown(SUBJECT, detail, look);
}

function setCommand({ vhost, name, pattern, definition }: QueuePolicy): string {
  return `rabbitmqctl set_policy -p ${vhost} --apply-to queues ${name} '${pattern}' '${JSON.stringify(definition)}'`;
}

/** Puts two messages into a queue that has the name of such a queue, and is gone with the connection. */
async function keepsOneMessage(connection: Connection): Promise<boolean> {
  const { name } = availableWorkflowsQueue(`doctor.${crypto.randomUUID()}`);
  const publisher = new Publisher(connection);
  try {
    await connection.withChannel((channel) => channel.assertQueue(name, { exclusive: true, durable: false }));
    const message = { exchange: '', routingKey: name, body: new Uint8Array(), persistent: false };
    await publisher.publishAll([message, message]);
    return await connection.withChannel(
      async (channel) => (await channel.deleteQueue(name)).messageCount === 1,
    );
  } finally {
    await publisher.stop();
  }
}

async function hasDefinitions(dataFolder: string, policies: readonly QueuePolicy[]): Promise<boolean> {
  const text = await readFile(join(dataFolder, 'rabbitmq', 'definitions.json'), 'utf8').catch(() => '{}');
  const { policies: present = [] } = JSON.parse(text) as { policies?: unknown };
  return JSON.stringify(present) === JSON.stringify(policies);
}
