import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { inboxQueue, JOB_SUBMISSIONS_QUEUE, JobSubmission } from '@omotes/protocol';
import type { Channel, ConfirmChannel } from 'amqplib';
import { publishAll, type Outgoing } from './floor/loops.ts';
import { properties } from './floor/messages.ts';
import { SAMPLE_ESDL } from './sample-job.ts';
import type { System } from './system.ts';

const POLL_MS = 20;
const TIMEOUT_MS = 120_000;
/** Number of messages published or consumed at a time. */
const CHUNK = 1_000;

/** The queues for submissions and for updates to the SDK. */
export interface Submitting {
  readonly submissions: string;
  readonly inbox: string;
}

/** As an SDK with an inbox does it; the orchestrator declares the one queue, `declareInbox` the other. */
export const AS_SDK: Submitting = { submissions: JOB_SUBMISSIONS_QUEUE, inbox: inboxQueue('bench').name };

/** Nobody consumes it. */
export async function declareInbox(system: System): Promise<void> {
  const { name, arguments: args } = inboxQueue('bench');
  await system.onChannel('sdk', (channel) => channel.assertQueue(name, { arguments: args }));
}

/** Publishes this number of submissions; resolves with the ids of the jobs when the broker has confirmed them. */
export async function publishSubmissions(
  channel: ConfirmChannel,
  submitting: Submitting,
  jobs: number,
): Promise<string[]> {
  const jobIds = Array.from({ length: jobs }, () => randomUUID());
  for (let published = 0; published < jobs; published += CHUNK) {
    const chunk = jobIds.slice(published, published + CHUNK);
    await publishAll(
      channel,
      chunk.map((jobId) => submissionTo(submitting, jobId)),
    );
  }
  return jobIds;
}

function submissionTo({ submissions, inbox }: Submitting, jobId: string): Outgoing {
  const body = Buffer.from(
    JobSubmission.encode({ jobId, workflowType: 'noop', esdl: SAMPLE_ESDL, params: {} }),
  );
  // The bare loop finds the id at the beginning.
  if (submissions !== JOB_SUBMISSIONS_QUEUE) body.write(jobId, 'latin1');
  return [submissions, body, { ...properties(), replyTo: inbox }];
}

/** What was seen of a queue until it had the wanted number of messages, or time ran out. */
export interface Filled {
  readonly messages: number;
  /** When it was last seen empty, or when it began to be watched; by `performance.now()`. */
  readonly emptyAtMs: number;
  readonly fullAtMs: number;
}

/** Watches a queue until it has this number of messages. */
export async function untilFilled(channel: Channel, queue: string, messages: number): Promise<Filled> {
  let emptyAtMs = performance.now();
  const untilMs = emptyAtMs + TIMEOUT_MS;
  for (;;) {
    const { messageCount: count } = await channel.checkQueue(queue);
    const atMs = performance.now();
    if (count === 0) emptyAtMs = atMs;
    if (count >= messages || atMs > untilMs) return { messages: count, emptyAtMs, fullAtMs: atMs };
    await delay(POLL_MS);
  }
}

/** Removes this number of tasks, or as many as there are, from the head of a queue; resolves with the ids of their jobs. */
export async function takeTasks(channel: Channel, queue: string, tasks = Infinity): Promise<string[]> {
  const { messageCount } = await channel.checkQueue(queue);
  const total = Math.min(tasks, messageCount);
  const jobIds: string[] = [];
  while (jobIds.length < total) {
    const goal = Math.min(jobIds.length + CHUNK, total);
    const complete = Promise.withResolvers<void>();
    // Until they are acknowledged the broker delivers no more than these.
    await channel.prefetch(goal - jobIds.length);
    const { consumerTag } = await channel.consume(queue, (message) => {
      if (!message) return complete.reject(new Error(`The queue ${queue} is gone`));
      jobIds.push(jobIdIn(message.content));
      if (jobIds.length === goal) complete.resolve();
    });
    await complete.promise;
    await channel.cancel(consumerTag);
    channel.ackAll();
  }
  await channel.checkQueue(queue); // when it answers, the broker has received the last acknowledgement
  return jobIds;
}

/** The job id of a task: its first argument (`[["id",…`), in the bare loop the beginning of its body. */
function jobIdIn(body: Buffer): string {
  const [jobId] = /[0-9a-f-]{36}/.exec(body.toString('latin1', 0, 40)) ?? [];
  if (jobId === undefined) throw new Error('A task names no job');
  return jobId;
}

/** Waits until a queue has been declared. */
export async function waitForQueue(system: System, side: 'sdk' | 'worker', queue: string): Promise<void> {
  for (;;) {
    try {
      await system.onChannel(side, (channel) => {
        channel.on('error', () => undefined); // the call fails with the same error
        return channel.checkQueue(queue);
      });
      return;
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 404;
      if (!isMissing) throw error;
      await delay(100);
    }
  }
}
