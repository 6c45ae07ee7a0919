import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDuration } from '../duration.ts';
import { type Check, ok, problem, unknown } from './check.ts';

const SUBJECT = 'consumer_timeout';
const SHORTEST_MS = 7 * 86_400_000;
const REMEDY =
  "in rabbitmq.conf: consumer_timeout = 864000000000; it is read with: rabbitmqctl eval 'application:get_env(rabbit, " +
  "consumer_timeout).'";

/**
 * How long a worker may hold a task before RabbitMQ takes it back and it runs a second time (`docs/configuration.md#rabbitmq`).
 * No protocol tells it, so a broker that is not our own must be asked on its machine.
 *
 * @param dataFolder of the private broker, or undefined for an existing one.
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
