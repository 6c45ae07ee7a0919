import { isUtf8 } from 'node:buffer';
import type { Codec } from '../wire/codec.ts';
import { UnreadableMessageError } from '../errors.ts';
import { InboxBatch, type JobUpdate } from './inbox-batch.ts';
import { JobResult } from './job-events.ts';
import { JobSubmission } from './job-requests.ts';
import { TaskResult } from './task-events.ts';
import { field, lookAtField, withField, withoutField, type FieldOf } from '../wire/wire-field.ts';

/*
 * Codecs of the messages with an ESDL, for programs that pass the ESDL on without reading it. Decoding a string and encoding it
 * again takes several times its size in memory, and it can have 100 MB. So the ESDL stays in bytes, and is only checked to
 * be UTF-8.
 */

/**
 * The largest size of a submission's other fields. Decoding small values takes up to 90 times their size, so without a limit a
 * single message could take all of an orchestrator's memory.
 */
const MAX_BESIDE_ESDL_MIB = 8;

/** Field numbers of the ESDL and of the messages around it (`docs/wire-protocol.md#messages`). */
const SUBMISSION_UUID = 1;
const SUBMISSION_ESDL = 4;
const TASK_RESULT_ESDL = 4;
const JOB_RESULT_ESDL = 3;
const BATCH_EVENTS = 1;
const EVENT_JOB_ID = 1;
const EVENT_RESULT = 4;

/** A shorter ESDL is decoded and encoded, which is faster than treating its bytes separately. */
const LONG_BYTES = 16 * 1024;

export const RelayedSubmission: Pick<Codec<JobSubmission<Uint8Array>>, 'decode'> = {
  decode(bytes) {
    const checkRest = (length: number): void => {
      const mebibytes = Math.ceil((length / 1024 / 1024) * 10) / 10;
      if (mebibytes <= MAX_BESIDE_ESDL_MIB) return;
      const reason = `it has ${mebibytes} MiB beside its ESDL, more than the ${MAX_BESIDE_ESDL_MIB} MiB allowed`;
      throw new UnreadableMessageError(JobSubmission.kind, reason, uuidOf(bytes), undefined);
    };
    const { message, esdl = new Uint8Array() } = decodeBesideEsdl(
      JobSubmission,
      SUBMISSION_ESDL,
      bytes,
      checkRest,
    );
    return { ...message, esdl };
  },
};

export const RelayedTaskResult: Pick<Codec<TaskResult<Uint8Array>>, 'decode'> = {
  decode(bytes) {
    const { message, esdl } = decodeBesideEsdl(TaskResult, TASK_RESULT_ESDL, bytes);
    return { ...message, outputEsdl: esdl };
  },
};

export const RelayedJobResult: Pick<Codec<JobResult<Uint8Array>>, 'encode' | 'decode'> = {
  encode: (result) => Buffer.concat(resultParts(result)),
  decode(bytes) {
    const { message, esdl } = decodeBesideEsdl(JobResult, JOB_RESULT_ESDL, bytes);
    return { ...message, outputEsdl: esdl };
  },
};

export const RelayedInboxBatch: Pick<Codec<InboxBatch<Uint8Array>>, 'encode'> = {
  encode: ({ updates }) => Buffer.concat(batchParts(updates)),
};

/** `checkRest` gets the size of the message without its ESDL, in bytes, before the rest is decoded. */
function decodeBesideEsdl<T extends { readonly jobId: string }>(
  codec: Codec<T>,
  esdlField: number,
  bytes: Uint8Array,
  checkRest: (length: number) => void = () => undefined,
): { readonly message: T; readonly esdl: Uint8Array | undefined } {
  let found: FieldOf;
  try {
    found = lookAtField(bytes, esdlField);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableMessageError(codec.kind, reason, undefined, error);
  }
  const { value: esdl, restLength } = found;
  checkRest(restLength);
  const message = codec.decode(withoutField(bytes, esdlField, restLength));
  if (esdl && !isUtf8(esdl))
    throw new UnreadableMessageError(codec.kind, 'the ESDL is not UTF-8', message.jobId, undefined);
  return { message, esdl };
}

function uuidOf(submission: Uint8Array): string | undefined {
  const { value } = lookAtField(submission, SUBMISSION_UUID);
  return (value && Buffer.from(value).toString()) || undefined;
}

/** In protobuf, the encodings of two batches one after another are the encoding of both together. */
function batchParts(events: readonly JobUpdate<Uint8Array>[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let others: JobUpdate[] = [];
  const encodeOthers = (): void => {
    if (others.length > 0) parts.push(InboxBatch.encode({ updates: others }));
    others = [];
  };
  for (const event of events) {
    if (event.type !== 'result') {
      others.push(event);
    } else if (isLong(event)) {
      encodeOthers();
      const jobId = field(EVENT_JOB_ID, [Buffer.from(event.jobId)]);
      parts.push(...field(BATCH_EVENTS, [...jobId, ...field(EVENT_RESULT, resultParts(event))]));
    } else {
      others.push({ type: 'result', ...asText(event) });
    }
  }
  encodeOthers();
  return parts;
}

function resultParts(result: JobResult<Uint8Array>): readonly Uint8Array[] {
  if (!isLong(result)) return [JobResult.encode(asText(result))];
  const { outputEsdl, ...others } = result;
  return withField(JobResult.encode(others), JOB_RESULT_ESDL, outputEsdl);
}

function isLong<Result extends JobResult<Uint8Array>>(
  result: Result,
): result is Result & { outputEsdl: Uint8Array } {
  return (result.outputEsdl?.byteLength ?? 0) > LONG_BYTES;
}

function asText({ outputEsdl, ...result }: JobResult<Uint8Array>): JobResult {
  if (!outputEsdl) return result;
  const { buffer, byteOffset, byteLength } = outputEsdl;
  return { ...result, outputEsdl: Buffer.from(buffer, byteOffset, byteLength).toString() };
}
