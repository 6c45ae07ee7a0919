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
/** Published at once. */
const CHUNK = 1_000;

/** Where submissions go, and where the SDK is told. */
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

/** Publishes so many submissions; resolves when the broker has confirmed them. */
export async function publishSubmissions(
  channel: ConfirmChannel,
  submitting: Submitting,
  jobs: number,
): Promise<void> {
  for (let published = 0; published < jobs; published += CHUNK) {
    const chunk = Array.from({ length: Math.min(CHUNK, jobs - published) }, () => submissionTo(submitting));
    await publishAll(channel, chunk);
  }
}

function submissionTo({ submissions, inbox }: Submitting): Outgoing {
  const jobId = randomUUID();
  const body = Buffer.from(
    JobSubmission.encode({ jobId, workflowType: 'noop', esdl: SAMPLE_ESDL, params: {} }),
  );
  // The bare loop finds the id at the beginning.
  if (submissions !== JOB_SUBMISSIONS_QUEUE) body.write(jobId, 'latin1');
  return [submissions, body, { ...properties(), replyTo: inbox }];
}

/** What was seen of a queue until it had so many messages, or for too long. */
export interface Filled {
  readonly messages: number;
  /** When it was last seen empty, or when it began to be watched; by `performance.now()`. */
  readonly emptyAtMs: number;
  readonly fullAtMs: number;
}

/** Watches a queue until it has so many messages. */
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

/** Waits until a queue has been declared. */
export async function waitForQueue(system: System, side: 'sdk' | 'worker', queue: string): Promise<void> {
  for (;;) {
    try {
      await system.onChannel(side, (channel) => {
        channel.on('error', () => undefined); // the call says the same
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
