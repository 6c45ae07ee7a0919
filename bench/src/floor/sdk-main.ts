// The bare loop in the SDK's place: publishes submissions and consumes its inbox.
import { type LoadOutcome, type LoadRequest, runLoad } from '../load.ts';
import { answerRequests } from '../program.ts';
import { Replies } from '../replies.ts';
import { openChannel, publishAll } from './loops.ts';
import { KINDS, properties, submission, unpacked } from './messages.ts';
import { floorQueues, floorSettings } from './settings.ts';

const settings = floorSettings();
const { orchestratorSdk } = settings.connections;
const queues = floorQueues(settings);
const inbox = queues.inboxes[settings.index ?? 0] ?? '';
const replies = new Replies();

const ready = (async () => {
  const channel = await openChannel(orchestratorSdk);
  await channel.consume(inbox, (message) => {
    if (!message) throw new Error(`The queue ${inbox} is gone`);
    for (const { jobId, kind } of unpacked(message.content)) {
      if (kind === KINDS.result) replies.arrived(jobId);
    }
    channel.ack(message);
  });
  return openChannel(orchestratorSdk);
})();

answerRequests<LoadRequest, LoadOutcome>(async (load) => {
  const publisher = await ready;
  const submit = (jobId: string): Promise<void> =>
    publishAll(publisher, [[queues.submissions, submission(jobId), { ...properties(), replyTo: inbox }]]);
  return runLoad(
    load,
    () => replies.to(submit),
    () => replies.takeRepeated(),
  );
});
