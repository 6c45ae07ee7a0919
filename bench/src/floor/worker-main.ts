// The bare loop in the worker's place: answers each task by a START and a result, and acknowledges it when both are
// confirmed.
import type { ConsumeMessage } from 'amqplib';
import { openChannel, publishAll } from './loops.ts';
import { jobIdOf, properties, start, taskResult } from './messages.ts';
import { floorQueues, floorSettings } from './settings.ts';
import { endWithParent } from '../program.ts';

endWithParent();
process.channel?.unref();

/** As many as a worker runs of inline tasks. */
const PREFETCH = 100;

const settings = floorSettings();
const queues = floorQueues(settings);
const channel = await openChannel(settings.connections.worker);
const publisher = await openChannel(settings.connections.worker);

async function perform(message: ConsumeMessage): Promise<void> {
  const jobId = jobIdOf(message.content);
  await publishAll(publisher, [[queues.starts, start(jobId), properties()]]);
  await publishAll(publisher, [[queues.results, taskResult(jobId), properties()]]);
  channel.ack(message);
}

await channel.prefetch(PREFETCH);
await channel.consume(queues.tasks, (message) => {
  if (!message) throw new Error(`The queue ${queues.tasks} is gone`);
  void perform(message);
});
