import { createCodec, nameOfNumber, numberOfName, required, type Codec } from '../wire/codec.ts';
import { JobDeleteSchema, JobSubmissionSchema } from '../generated/omotes/submission_pb.js';
import { assertJsonObject, type JsonObject } from '../wire/json-object.ts';

/** In the order of the numbers on the wire. */
export const JOB_PRIORITIES = ['low', 'medium', 'high'] as const;
export type JobPriority = (typeof JOB_PRIORITIES)[number];

/** The longest job reference. The orchestrator refuses longer ones, and NUL, which PostgreSQL cannot store. */
export const MAX_REFERENCE_CHARACTERS = 1_000;

/** Submits a job. See `docs/wire-protocol.md#jobsubmission`. `Esdl` is the type of the input: a string, or its bytes. */
export interface JobSubmission<Esdl = string> {
  /** A UUID. The receiver checks that, not the codec. */
  readonly jobId: string;
  readonly workflowType: string;
  /** The input ESDL, XML. May be empty on the wire. */
  readonly esdl: Esdl;
  /** JSON values; see `checkParameters`. */
  readonly params: JsonObject;
  /** The longest time from the start of the run, in milliseconds, at most 4,294,967,295. Absent: no limit. */
  readonly timeoutMs?: number | undefined;
  /** May be an empty string, which differs from absent. */
  readonly jobReference?: string | undefined;
  /** Absent: medium. */
  readonly priority?: JobPriority | undefined;
}

export const JobSubmission: Codec<JobSubmission> = createCodec(JobSubmissionSchema, {
  toWire: ({ jobId, workflowType, esdl, params, timeoutMs, jobReference, priority }: JobSubmission) => ({
    jobId,
    workflowType,
    inputEsdl: esdl,
    params: checkedParams(params),
    timeoutMs,
    jobReference,
    priority: priority && numberOfName('job_priority', JOB_PRIORITIES, priority),
  }),
  fromWire: (wire) => ({
    jobId: required('uuid', wire.jobId),
    workflowType: required('workflow_type', wire.workflowType),
    esdl: wire.inputEsdl,
    params: checkedParams(wire.params ?? {}),
    timeoutMs: wire.timeoutMs,
    jobReference: wire.jobReference,
    priority:
      wire.priority === undefined ? undefined : nameOfNumber('job_priority', JOB_PRIORITIES, wire.priority),
  }),
  jobIdOf: (wire) => wire.jobId,
});

/** Requests the cancellation of a job. */
export interface JobDelete {
  readonly jobId: string;
}

export const JobDelete: Codec<JobDelete> = createCodec(JobDeleteSchema, {
  toWire: ({ jobId }: JobDelete) => ({ jobId }),
  fromWire: (wire) => ({ jobId: required('uuid', wire.jobId) }),
  jobIdOf: (wire) => wire.jobId,
});

function checkedParams(params: JsonObject): JsonObject {
  assertJsonObject(params, 'params_dict');
  return params;
}
