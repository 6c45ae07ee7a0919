// The bare loop in the worker's place: answers each task by a START and a result, and acknowledges it when both are
// confirmed.
import type { ConsumeMessage } from 'amqplib';
import { consumeBatches, openChannel, publishAll } from './loops.ts';
import { jobIdOf, properties, start, taskResult } from './messages.ts';
import { floorQueues, floorSettings } from './settings.ts';
import { endWithParent } from '../program.ts';

endWithParent();
process.channel?.unref();

/** As many as a worker runs inline tasks. */
const PREFETCH = 100;

const settings = floorSettings();
const queues = floorQueues(settings);
const channel = await openChannel(settings.connections.worker);
const publisher = await openChannel(settings.connections.worker);

/** One message for each event, as in the wire protocol. */
async function performEach(): Promise<void> {
  await channel.prefetch(PREFETCH);
  await channel.consume(queues.tasks, (message) => {
    if (!message) throw new Error(`The queue ${queues.tasks} is gone`);
    void perform(message);
  });
}

async function perform(message: ConsumeMessage): Promise<void> {
  const jobId = jobIdOf(message.content);
  await publishAll(publisher, [[queues.starts, start(jobId), properties()]]);
  await publishAll(publisher, [[queues.results, taskResult(jobId), properties()]]);
  channel.ack(message);
}

function performTogether(): Promise<void> {
  return consumeBatches(channel, [{ name: queues.tasks, prefetch: PREFETCH }], async (batch) => {
    const jobIds = batch.map(({ content }) => jobIdOf(content));
    await publishAll(publisher, [
      [queues.starts, Buffer.concat(jobIds.map(start)), properties()],
      [queues.results, Buffer.concat(jobIds.map(taskResult)), properties()],
    ]);
  });
}

await (settings.packing === 'all' ? performTogether() : performEach());
