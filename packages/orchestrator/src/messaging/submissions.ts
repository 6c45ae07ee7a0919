import { randomUUID } from 'node:crypto';
import type { Delivery, Hold } from '@omotes/amqp';
import {
  isInboxQueueName,
  LIVE_LOGS_HEADER,
  RelayedSubmission,
  UnreadableMessageError,
  type JobSubmission,
  type WorkflowDefinition,
} from '@omotes/protocol';
import { checkSubmission } from '../domain/check-submission.ts';
import type { JobEvent } from '../domain/event.ts';
import { isJobId } from '../domain/job-id.ts';
import type { JobOccurrence, JobTransitions } from '../services/job-transitions.ts';
import type { Notice, SdkPort } from '../services/sdk-port.ts';
import { describe, type DeadLetters } from './dead-letters.ts';
import type { DeclarationWait } from './declaration-wait.ts';
import { traceparentOf } from './trace-context.ts';

export interface SubmissionPorts {
  readonly definitions: () => ReadonlyMap<string, WorkflowDefinition>;
  readonly transitions: JobTransitions;
  readonly sdk: SdkPort;
  readonly deadLetters: DeadLetters;
  readonly declarationWait: Pick<DeclarationWait, 'over'>;
}

/** With what goes around it, an id has to fit into a queue's name of 255 bytes. */
const MAX_ANSWERED_ID_BYTES = 200;

const SET_APART_TIMEOUT_MS = 60_000;

/**
 * Handles a batch of `job_submissions`: valid ones are registered and handed on, others answered. One whose program may not
 * have declared its queues yet is held for a moment, alone.
 */
export async function handleSubmissions(
  ports: SubmissionPorts,
  batch: readonly Delivery[],
  signal: AbortSignal,
  hold: Hold,
): Promise<void> {
  const early = batch.filter(mayComeEarly);
  for (const delivery of early)
    hold(delivery, async (hurry) => {
      await ports.declarationWait.over(hurry);
      await handleNow(ports, [delivery], signal);
    });
  await handleNow(
    ports,
    batch.filter((delivery) => !early.includes(delivery)),
    signal,
  );
}

/** Programs that declare their queues first publish to the exchange of the contract. One that comes again has waited. */
function mayComeEarly(delivery: Delivery): boolean {
  return delivery.exchange === '' && !delivery.redelivered && inboxOf(delivery) === undefined;
}

async function handleNow(
  ports: SubmissionPorts,
  batch: readonly Delivery[],
  signal: AbortSignal,
): Promise<void> {
  // A submission that came twice in one batch would have its task published twice.
  const occurrences = new Map<string, JobOccurrence>();
  const unreadable: Promise<void>[] = [];
  for (const delivery of batch) {
    const submission = read(delivery);
    if (submission instanceof UnreadableMessageError) {
      unreadable.push(refuseUnreadable(ports, delivery, submission, signal));
      continue;
    }
    const { jobId } = submission;
    if (occurrences.has(jobId)) continue;
    const event = toEvent(submission, delivery, ports.definitions());
    occurrences.set(jobId, { jobId, event, traceparent: traceparentOf(delivery) });
  }
  const all = [...occurrences.values()];
  const isRefusal = ({ event }: JobOccurrence): boolean => event.type === 'refused';
  await Promise.all([
    ports.transitions.apply(
      all.filter((each) => !isRefusal(each)),
      signal,
    ),
    // Apart: while one is written, no job is registered.
    ports.transitions.apply(all.filter(isRefusal), signal),
    ...unreadable,
  ]);
}

/** Sets a submission apart that cannot be handled, and ends its job, which may be registered already. */
export async function setSubmissionApart(
  { transitions, deadLetters }: SubmissionPorts,
  delivery: Delivery,
  error: unknown,
): Promise<void> {
  const reason = describe(error);
  await deadLetters.store(delivery, reason);
  const submission = read(delivery);
  if (submission instanceof UnreadableMessageError) return;
  const occurrence = refused(submission.jobId, delivery, reason);
  await transitions.apply([occurrence], AbortSignal.timeout(SET_APART_TIMEOUT_MS));
}

function read(delivery: Delivery): JobSubmission<Uint8Array> | UnreadableMessageError {
  try {
    const submission = RelayedSubmission.decode(delivery.body);
    if (isJobId(submission.jobId)) return submission;
    const reason = `uuid '${submission.jobId}' is not a UUID in lower case`;
    return new UnreadableMessageError('JobSubmission', reason, submission.jobId, undefined);
  } catch (error) {
    if (error instanceof UnreadableMessageError) return error;
    throw error;
  }
}

async function refuseUnreadable(
  { sdk, transitions, deadLetters }: SubmissionPorts,
  delivery: Delivery,
  { jobId, message }: UnreadableMessageError,
  signal: AbortSignal,
): Promise<void> {
  await deadLetters.store(delivery, message, signal);
  if (jobId === undefined) return;
  if (isJobId(jobId)) await transitions.apply([refused(jobId, delivery, message)], signal);
  // Whoever sent it waits in the queues of that id, whatever the id is.
  else if (Buffer.byteLength(jobId) <= MAX_ANSWERED_ID_BYTES)
    await sdk.notify([refusal(jobId, delivery, message)], signal);
}

function refused(jobId: string, delivery: Delivery, problem: string): JobOccurrence {
  const event: JobEvent = { type: 'refused', problems: [problem], replyTo: inboxOf(delivery) };
  return { jobId, event, traceparent: traceparentOf(delivery) };
}

/** The answer to a submission of what can be no job. */
function refusal(jobId: string, delivery: Delivery, reason: string): Notice {
  return {
    jobId,
    replyTo: inboxOf(delivery),
    traceparent: traceparentOf(delivery),
    content: {
      type: 'result',
      result: {
        resultType: 'ERROR',
        logs: `The submission was refused.\n${reason}`,
        esdlMessages: [],
      },
    },
  };
}

function toEvent(
  submission: JobSubmission<Uint8Array>,
  delivery: Delivery,
  definitions: ReadonlyMap<string, WorkflowDefinition>,
): JobEvent {
  const check = checkSubmission(submission, definitions);
  const replyTo = inboxOf(delivery);
  if (!check.ok) return { type: 'refused', problems: check.problems, replyTo };
  const { workflowType, jobReference, esdl, priority, timeoutMs } = submission;
  return {
    type: 'submitted',
    newTaskId: randomUUID(),
    submission: {
      workflowType,
      reference: jobReference,
      esdl,
      params: check.params,
      priority,
      timeoutMs,
      replyTo,
      liveLogs: delivery.headers[LIVE_LOGS_HEADER] === true,
    },
  };
}

function inboxOf({ replyTo }: Delivery): string | undefined {
  return replyTo !== undefined && isInboxQueueName(replyTo) ? replyTo : undefined;
}
