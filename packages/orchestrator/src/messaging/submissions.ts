import { randomUUID } from 'node:crypto';
import type { Delivery, Hold } from '@omotes/amqp';
import {
  isInboxQueueName,
  isJobId,
  type JobSubmission,
  LIVE_LOGS_HEADER,
  RelayedSubmission,
  UnreadableMessageError,
  type WorkflowDefinition,
} from '@omotes/protocol';
import { checkSubmission } from '../domain/check-submission.ts';
import type { Trigger } from '../domain/trigger.ts';
import { UnroutableTaskError } from '../errors.ts';
import type { JobTransitions } from '../transitions/job-transitions.ts';
import type { JobTrigger } from '../transitions/ports.ts';
import type { AddressedUpdate, SdkPort } from '../transitions/sdk-port.ts';
import { describe, type DeadLetterQueue } from './dead-letter-queue.ts';
import type { DeclarationWait } from './declaration-wait.ts';
import { HeldDeliveries } from './held-deliveries.ts';
import { traceparentOf } from './trace-context.ts';

export interface SubmissionPorts {
  readonly definitions: () => ReadonlyMap<string, WorkflowDefinition>;
  readonly transitions: JobTransitions;
  readonly sdk: SdkPort;
  readonly deadLetters: DeadLetterQueue;
  readonly declarationWait: Pick<DeclarationWait, 'over'>;
}

/** With what goes around it, an id has to fit into a queue's name of 255 bytes. */
const MAX_ANSWERED_ID_BYTES = 200;

const DEAD_LETTER_TIMEOUT_MS = 60_000;

/**
 * Handles a batch of `job_submissions`: valid ones are registered and handed on, others answered. One whose program may not
 * have declared its queues yet is held for a moment, alone; one whose task no queue takes is held until one does.
 */
export async function handleSubmissions(
  ports: SubmissionPorts,
  batch: readonly Delivery[],
  signal: AbortSignal,
  hold: Hold,
): Promise<void> {
  const held = new HeldDeliveries();
  const early = batch.filter(mayComeEarly);
  for (const delivery of early)
    held.add(delivery, async (hurry) => {
      await ports.declarationWait.over(hurry);
      const own = new HeldDeliveries();
      await handleNow(ports, [delivery], signal, own);
      await own.finish(delivery, hurry);
    });
  await handleNow(
    ports,
    batch.filter((delivery) => !early.includes(delivery)),
    signal,
    held,
  );
  held.hold(hold);
}

/** Programs that declare their queues first publish to the exchange of the contract. One that comes again has waited. */
function mayComeEarly(delivery: Delivery): boolean {
  return delivery.exchange === '' && !delivery.redelivered && inboxOf(delivery) === undefined;
}

async function handleNow(
  ports: SubmissionPorts,
  batch: readonly Delivery[],
  signal: AbortSignal,
  held: HeldDeliveries,
): Promise<void> {
  // A submission that came twice in one batch would have its task published twice.
  const triggers = new Map<string, JobTrigger>();
  for (const delivery of batch) {
    const submission = read(delivery);
    if (submission instanceof UnreadableMessageError) {
      held.add(delivery, () => refuseUnreadable(ports, delivery, submission, signal));
      continue;
    }
    const { jobId } = submission;
    if (triggers.has(jobId)) continue;
    const trigger = toTrigger(submission, delivery, ports.definitions());
    held.bringsEvent(jobId, delivery);
    triggers.set(jobId, { jobId, trigger, traceparent: traceparentOf(delivery) });
  }
  const all = [...triggers.values()];
  const isRefusal = ({ trigger }: JobTrigger): boolean => trigger.type === 'refused';
  const [withoutTask] = await Promise.all([
    ports.transitions.apply(
      all.filter((each) => !isRefusal(each)),
      signal,
    ),
    // Apart: while one is written, no job is registered.
    ports.transitions.apply(all.filter(isRefusal), signal),
  ]);
  for (const jobId of withoutTask) held.addEvent(jobId, () => Promise.reject(new UnroutableTaskError(jobId)));
}

/** Sets a submission apart that cannot be handled, and ends its job, which may be registered already. */
export async function deadLetterSubmission(
  { transitions, deadLetters }: SubmissionPorts,
  delivery: Delivery,
  error: unknown,
): Promise<void> {
  const reason = describe(error);
  await deadLetters.store(delivery, reason);
  const submission = read(delivery);
  if (submission instanceof UnreadableMessageError) return;
  const occurrence = refused(submission.jobId, delivery, reason);
  await transitions.apply([occurrence], AbortSignal.timeout(DEAD_LETTER_TIMEOUT_MS));
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
    await sdk.publish([refusal(jobId, delivery, message)], signal);
}

function refused(jobId: string, delivery: Delivery, problem: string): JobTrigger {
  const trigger: Trigger = { type: 'refused', problems: [problem], replyTo: inboxOf(delivery) };
  return { jobId, trigger, traceparent: traceparentOf(delivery) };
}

/** The answer to a submission of what can be no job. */
function refusal(jobId: string, delivery: Delivery, reason: string): AddressedUpdate {
  return {
    jobId,
    replyTo: inboxOf(delivery),
    traceparent: traceparentOf(delivery),
    update: {
      type: 'result',
      result: {
        resultType: 'ERROR',
        logs: `The submission was refused.\n${reason}`,
        feedback: [],
      },
    },
  };
}

function toTrigger(
  submission: JobSubmission<Uint8Array>,
  delivery: Delivery,
  definitions: ReadonlyMap<string, WorkflowDefinition>,
): Trigger {
  const check = checkSubmission(submission, definitions);
  const replyTo = inboxOf(delivery);
  if (!check.ok) return { type: 'refused', problems: check.problems, replyTo };
  const { workflowType, jobReference, esdl, priority, timeoutMs } = submission;
  return {
    type: 'submitted',
    newTaskId: randomUUID(),
    submission: {
      workflowType,
      jobReference,
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
