import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Connection, Publisher } from '@omotes/amqp';
import { queuePolicies, type QueuePolicy } from '@omotes/local';
import { availableWorkflowsQueue } from '@omotes/protocol';
import { type Check, ok, reasonOf, unknown, warning } from './check.ts';

const SUBJECT = 'queue policies';

/**
 * Checks the policies that remove queues of programs that are gone. AMQP does not show policies: the effect of that for
 * `available_workflows.*` can be tried, that for `jobs.*` cannot, so the check reads the definitions of the private broker.
 *
 * @param dataFolder of the private broker; undefined for an existing broker.
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
      const detail = 'queues of programs that are gone stay forever, with their messages';
      return warning(SUBJECT, detail, `${commands}; or import deploy/rabbitmq-policies.json`);
    }
  } catch (error) {
    return unknown(SUBJECT, `cannot be checked: ${reasonOf(error)}`, look);
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

/** Whether a queue with such a name keeps only one of two messages. The queue is exclusive, so it ends with the connection. */
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
