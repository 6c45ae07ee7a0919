import type { MessageInitShape } from '@bufbuild/protobuf';
import {
  createCodec,
  nameOfNumber,
  numberOfName,
  required,
  type Codec,
  type Correspondence,
} from '../wire/codec.ts';
import { feedbackFromWire, feedbackToWire, type Feedback } from './feedback.ts';
import {
  JobProgressUpdateSchema,
  JobResultSchema,
  JobStatusUpdateSchema,
} from '../generated/omotes/update_pb.js';

/** In the order of the numbers on the wire. */
export const JOB_STATUSES = ['REGISTERED', 'ENQUEUED', 'RUNNING', 'FINISHED', 'CANCELLED'] as const;
/** The status of a job. FINISHED means success. */
export type JobStatus = (typeof JOB_STATUSES)[number];

export interface JobStatusUpdate {
  readonly jobId: string;
  readonly status: JobStatus;
}

export interface JobProgressUpdate {
  readonly jobId: string;
  /** From 0 to 1, as the worker sent it; not checked. */
  readonly fraction: number;
  readonly message: string;
  /** New output of the task. The update then repeats the last progress. See `docs/wire-protocol.md#extensions`. */
  readonly log?: string | undefined;
}

/** In the order of the numbers on the wire. */
export const JOB_RESULT_TYPES = ['SUCCEEDED', 'TIMEOUT', 'ERROR', 'CANCELLED'] as const;
export type JobResultType = (typeof JOB_RESULT_TYPES)[number];

/** How a job ended. `Esdl` is the type of the output: a string, or its bytes. */
export interface JobResult<Esdl = string> {
  readonly jobId: string;
  readonly resultType: JobResultType;
  /** The output ESDL, XML. */
  readonly outputEsdl?: Esdl | undefined;
  readonly logs: string;
  readonly feedback: readonly Feedback[];
}

export const statusCorrespondence: Correspondence<JobStatusUpdate, typeof JobStatusUpdateSchema> = {
  toWire: ({ jobId, status }) => ({ jobId, status: numberOfName('status', JOB_STATUSES, status) }),
  fromWire: (wire) => ({
    jobId: required('uuid', wire.jobId),
    status: nameOfNumber('status', JOB_STATUSES, wire.status),
  }),
  jobIdOf: (wire) => wire.jobId,
};

export const progressCorrespondence: Correspondence<JobProgressUpdate, typeof JobProgressUpdateSchema> = {
  toWire: ({ jobId, fraction, message, log }) => ({ jobId, fraction, message, log }),
  fromWire: (wire) => ({
    jobId: required('uuid', wire.jobId),
    fraction: wire.fraction,
    message: wire.message,
    log: wire.log,
  }),
  jobIdOf: (wire) => wire.jobId,
};

export const resultCorrespondence: Correspondence<JobResult, typeof JobResultSchema> = {
  toWire: ({ jobId, resultType, outputEsdl, logs, feedback }): MessageInitShape<typeof JobResultSchema> => ({
    jobId,
    type: numberOfName('result_type', JOB_RESULT_TYPES, resultType),
    outputEsdl,
    logs,
    feedback: feedback.map(feedbackToWire),
  }),
  fromWire: (wire) => ({
    jobId: required('uuid', wire.jobId),
    resultType: nameOfNumber('result_type', JOB_RESULT_TYPES, wire.type),
    outputEsdl: wire.outputEsdl,
    logs: wire.logs,
    feedback: wire.feedback.map(feedbackFromWire),
  }),
  jobIdOf: (wire) => wire.jobId,
};

export const JobStatusUpdate: Codec<JobStatusUpdate> = createCodec(
  JobStatusUpdateSchema,
  statusCorrespondence,
);
export const JobProgressUpdate: Codec<JobProgressUpdate> = createCodec(
  JobProgressUpdateSchema,
  progressCorrespondence,
);
export const JobResult: Codec<JobResult> = createCodec(JobResultSchema, resultCorrespondence);
