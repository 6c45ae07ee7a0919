import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDuration } from '../duration.ts';
import { type Check, ok, problem, unknown } from './check.ts';

const SUBJECT = 'consumer_timeout';
const SHORTEST_MS = 7 * 86_400_000;
const REMEDY =
  "set in rabbitmq.conf: consumer_timeout = 864000000000; show it with: rabbitmqctl eval 'application:get_env(rabbit, " +
  "consumer_timeout).'";

/**
 * Checks how long a worker may hold a task before RabbitMQ requeues it and it runs again (`docs/configuration.md#rabbitmq`). AMQP
 * does not show it, so the check reads the configuration of the private broker.
 *
 * @param dataFolder of the private broker; undefined for an existing broker.
 */
export async function checkConsumerTimeout(dataFolder: string | undefined): Promise<Check> {
  const text = dataFolder && (await readConfiguration(dataFolder));
  const value = text ? /^consumer_timeout\s*=\s*(\d+)\s*$/m.exec(text)?.[1] : undefined;
  if (text === undefined || text === '') {
    const detail = 'cannot be seen over the network; 30 min by default, which is too short for long jobs';
    return unknown(SUBJECT, detail, `on the broker's machine, ${REMEDY}`);
  }
  if (value === undefined) return problem(SUBJECT, 'is not set: 30 min', REMEDY);
  const detail = formatDuration(Number(value));
  return Number(value) < SHORTEST_MS
    ? problem(SUBJECT, `${detail} is too short for long jobs`, REMEDY)
    : ok(SUBJECT, detail);
}

function readConfiguration(dataFolder: string): Promise<string> {
  return readFile(join(dataFolder, 'rabbitmq', 'rabbitmq.conf'), 'utf8').catch(() => '');
}
