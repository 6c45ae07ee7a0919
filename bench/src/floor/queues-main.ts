// Declares, binds and deletes the three queues of jobs, and nothing else.
import { randomUUID } from 'node:crypto';
import { jobQueues, OMOTES_EXCHANGE, type ContractQueue } from '@omotes/protocol';
import type { ConfirmChannel } from 'amqplib';
import { type LoadOutcome, type LoadRequest, runLoad } from '../load.ts';
import { answerRequests } from '../program.ts';
import { openChannel } from './loops.ts';
import { floorSettings } from './settings.ts';

const { connections } = floorSettings();
/** Open channels that are not in use. Calls on one channel wait for one another, so several are used. */
const channels: ConfirmChannel[] = [];

answerRequests<LoadRequest, LoadOutcome>(async (load) => {
  while (channels.length < load.window) channels.push(await openChannel(connections.sdk));
  const perform = async (): Promise<void> => {
    const channel = channels.pop();
    if (!channel) throw new Error('There are fewer channels than jobs under way');
    const { progress, status, result } = jobQueues(randomUUID());
    for (const queue of [progress, status, result]) await declare(channel, queue);
    for (const { name } of [progress, status, result]) await channel.deleteQueue(name);
    channels.push(channel);
  };
  return runLoad(load, perform, () => 0); // there are no results
});

async function declare(channel: ConfirmChannel, queue: ContractQueue): Promise<void> {
  await channel.assertQueue(queue.name, { durable: queue.durable, arguments: queue.arguments });
  await channel.bindQueue(queue.name, OMOTES_EXCHANGE.name, queue.name);
}
