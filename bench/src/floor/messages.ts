import { randomUUID } from 'node:crypto';
import { encodeTask } from '@omotes/celery';
import {
  celeryPriority,
  InboxBatch,
  JobSubmission,
  TaskProgressUpdate,
  TaskResult,
  type JobUpdate,
} from '@omotes/protocol';
import type { Options } from 'amqplib';
import { SAMPLE_ESDL } from '../sample-job.ts';

/*
 * The messages of the bare loops: as many bytes as the messages of the system, with the job's id at the beginning and
 * without further content.
 */

const ID_BYTES = 36;
const JOB_ID = '00000000-0000-4000-8000-000000000000';
const ABOUT = { jobId: JOB_ID, taskId: JOB_ID, taskType: 'noop' };

const SUBMISSION = JobSubmission.encode({
  jobId: JOB_ID,
  workflowType: 'noop',
  esdl: SAMPLE_ESDL,
  params: {},
});
const TASK = encodeTask({
  taskId: JOB_ID,
  name: 'noop',
  args: [JOB_ID, null, SAMPLE_ESDL, {}],
  priority: celeryPriority(),
});
const START = TaskProgressUpdate.encode({ ...ABOUT, type: 'start', message: '' });
const RESULT = TaskResult.encode({
  ...ABOUT,
  resultType: 'SUCCEEDED',
  outputEsdl: SAMPLE_ESDL,
  logs: '',
  feedback: [],
});

export const submission = (jobId: string): Buffer => withId(SUBMISSION, jobId);
export const task = (jobId: string): Buffer => withId(TASK.body, jobId);
export const start = (jobId: string): Buffer => withId(START, jobId);
export const taskResult = (jobId: string): Buffer => withId(RESULT, jobId);

/** Size in bytes of each kind of message. */
export const LENGTHS = { start: START.byteLength, result: RESULT.byteLength };

/** The jobs of one or more messages of this length. */
export function jobIdsIn(body: Buffer, length: number): string[] {
  const count = body.byteLength / length;
  return Array.from({ length: count }, (_, index) => jobIdOf(body.subarray(index * length)));
}

export function jobIdOf(body: Buffer): string {
  return body.toString('latin1', 0, ID_BYTES);
}

/** Kinds of updates for an SDK, by the byte that distinguishes them. */
export const KINDS = { status: 1, result: 2 } as const;
export type Kind = (typeof KINDS)[keyof typeof KINDS];
export interface Event {
  readonly jobId: string;
  readonly kind: Kind;
}

const TEMPLATES: Readonly<Record<Kind, Uint8Array>> = {
  [KINDS.status]: inInbox({ type: 'status', jobId: JOB_ID, status: 'RUNNING' }),
  [KINDS.result]: inInbox({
    type: 'result',
    jobId: JOB_ID,
    resultType: 'SUCCEEDED',
    outputEsdl: SAMPLE_ESDL,
    logs: '',
    feedback: [],
  }),
};

/** Events as one message of an inbox. */
export function packed(events: readonly Event[]): Buffer {
  return Buffer.concat(
    events.map(({ jobId, kind }) => {
      const body = withId(TEMPLATES[kind], jobId);
      body[ID_BYTES] = kind;
      return body;
    }),
  );
}

/** The events of a message that `packed` made. */
export function* unpacked(body: Buffer): Generator<Event> {
  for (let offset = 0; offset < body.byteLength;) {
    const kind = body[offset + ID_BYTES] as Kind;
    yield { jobId: body.toString('latin1', offset, offset + ID_BYTES), kind };
    offset += TEMPLATES[kind].byteLength;
  }
}

/** Properties of every message: it is persistent and has an id. */
export function properties(): Options.Publish {
  return { persistent: true, messageId: randomUUID(), mandatory: true };
}

/** Properties of a task: the headers of Celery's protocol. */
export function taskProperties(jobId: string): Options.Publish {
  const { contentType = '', contentEncoding = '', headers, priority = 0 } = TASK;
  return {
    ...properties(),
    contentType,
    contentEncoding,
    priority,
    correlationId: jobId,
    headers: { ...headers, id: jobId, root_id: jobId },
  };
}

function withId(template: Uint8Array, jobId: string): Buffer {
  const body = Buffer.from(template);
  body.write(jobId, 'latin1');
  return body;
}

function inInbox(event: JobUpdate): Uint8Array {
  return InboxBatch.encode({ updates: [event] });
}
