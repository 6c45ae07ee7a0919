// The bare loop in the SDK's place: publishes submissions, and takes what comes into its inbox.
import { randomUUID } from 'node:crypto';
import { type LoadOutcome, type LoadRequest, runLoad } from '../load.ts';
import { answerRequests } from '../program.ts';
import { openChannel, publishAll } from './loops.ts';
import { KINDS, properties, submission, unpacked } from './messages.ts';
import { floorQueues, floorSettings } from './settings.ts';

const settings = floorSettings();
const { orchestratorSdk } = settings.connections;
const queues = floorQueues(settings);
const inbox = queues.inboxes[settings.index ?? 0] ?? '';
const unfinished = new Map<string, (results: number) => void>();

const ready = (async () => {
  const channel = await openChannel(orchestratorSdk);
  await channel.consume(inbox, (message) => {
    if (!message) throw new Error(`The queue ${inbox} is gone`);
    for (const { jobId, kind } of unpacked(message.content)) {
      if (kind !== KINDS.result) continue;
      unfinished.get(jobId)?.(1);
      unfinished.delete(jobId);
    }
    channel.ack(message);
  });
  return openChannel(orchestratorSdk);
})();

answerRequests<LoadRequest, LoadOutcome>(async (load) => {
  const publisher = await ready;
  return runLoad(load, async () => {
    const jobId = randomUUID();
    const ended = new Promise<number>((resolve) => unfinished.set(jobId, resolve));
    const message = { ...properties(), replyTo: inbox };
    await publishAll(publisher, [[queues.submissions, submission(jobId), message]]);
    return ended;
  });
});
