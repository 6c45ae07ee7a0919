import type {
  JobPriority,
  JobResult as WireJobResult,
  JobResultType,
  JobStatus,
  JsonObject,
} from '@omotes/protocol';

/** The states a job's row can have; `jobstatus` in the database. */
export type UnfinishedStatus = 'REGISTERED' | 'ENQUEUED' | 'RUNNING';

/**
 * Why a job ended. `result`: its worker reported one. `no_result`: its task ended and left none. `unsubmitted`: it was
 * deleted before its submission arrived. `undeliverable`: it had ended, and its SDK was not there for its result within the retention time. The
 * others need no message to be carried out, so any replica that meets them can.
 */
export type EndCause =
  | 'result'
  | 'deleted'
  | 'deadline'
  | 'starts'
  | 'silence'
  | 'no_result'
  | 'invalid'
  | 'unsubmitted'
  | 'undeliverable';

/**
 * The end a job has been claimed for: written to its row before anything of it is published, so that of two
 * ends that race only one is ever published.
 */
export interface EndClaim {
  readonly cause: EndCause;
  /** For `result`: identifies the one result message that may end the job. */
  readonly digest: string | undefined;
  /** What the user reads in the logs of a result that no worker wrote. */
  readonly reason: string;
}

/** One run of a job's task, by a worker that gives its START a message id. */
export interface Run {
  readonly startId: string;
  readonly state: RunState;
}

/**
 * `presumed dead`: another run has begun since, and nothing was heard of this one again. `cut off`: its worker was, and has
 * said that the run goes on; the next to begin takes its place for that, not because it crashed.
 */
export type RunState = 'alive' | 'cut off' | 'presumed dead';

/** A job with a row. Times are milliseconds since the epoch. */
export interface UnfinishedJob {
  readonly type: 'unfinished';
  readonly status: UnfinishedStatus;
  /** Fixed when the job is registered; undefined only for a row taken over before its task was published. */
  readonly taskId: string | undefined;
  readonly workflowType: string;
  readonly jobReference: string | undefined;
  /** Times the task was started, by any worker. */
  readonly starts: number;
  /** Those of the starts that have an id, in their order. */
  readonly runs: readonly Run[];
  readonly timeoutMs: number | undefined;
  /** Set with the first start. */
  readonly deadlineAtMs: number | undefined;
  readonly lastSignAtMs: number;
  readonly claim: EndClaim | undefined;
  /** The SDK's inbox; undefined: the three queues of the job. */
  readonly replyTo: string | undefined;
  /** Undefined: registered by an earlier version. */
  readonly priority: JobPriority | undefined;
  /** Undefined: everything so far has reached a queue. */
  readonly undelivered?: Undelivered | undefined;
}

/** A job whose row is gone; remembered for the retention time. */
export interface EndedJob {
  readonly type: 'ended';
  readonly cause: EndCause;
  readonly reason: string;
  readonly starts: number;
  /** Of an answer to a submission that was refused or came after its delete. */
  readonly undelivered?: Undelivered | undefined;
}

/** The events of a job that no queue took, because it does not exist (yet): they wait, and all later ones behind them. */
export interface Undelivered {
  /** In the order in which they are to be published. */
  readonly statuses: readonly JobStatus[];
  /** The last update; those before it are dropped. */
  readonly progress: ProgressUpdate | undefined;
  readonly result: UndeliveredResult | undefined;
  /** Queues that this job's program does without; events for them are dropped. */
  readonly unwanted: readonly UnwantedQueue[];
  /** When the result's queue was first there while another one was missing. */
  readonly resultQueueSeenAtMs: number | undefined;
  /** A queue of the job was full. Its events go one at a time: room that comes in between would let a later one overtake. */
  readonly isRefused?: boolean;
  /** Times the queues were looked for since an event was last delivered. */
  readonly attempts: number;
  /** When to look for the queues again; undefined when nothing waits. */
  readonly dueAtMs: number | undefined;
  /** The SDK's inbox; undefined: the three queues of the job. */
  readonly replyTo: string | undefined;
}

export type UnwantedQueue = 'status' | 'progress';

export interface ProgressUpdate {
  readonly fraction: number;
  readonly message: string;
  readonly log?: string | undefined;
}

export interface UndeliveredResult {
  readonly resultType: JobResultType;
  readonly keptAtMs: number;
  /** It may have arrived before, in queues that its program has deleted since. */
  readonly isRepeated?: boolean;
  /** Only until it is stored: it can be large, and is read again when its queue is there. */
  readonly content?: JobResult | undefined;
}

export interface UnknownJob {
  readonly type: 'unknown';
}

export type Job = UnknownJob | UnfinishedJob | EndedJob;

export const UNKNOWN: UnknownJob = { type: 'unknown' };

/** A submission that passed all checks. */
export interface CheckedSubmission {
  readonly workflowType: string;
  readonly jobReference: string | undefined;
  /** As it came: UTF-8. */
  readonly esdl: Uint8Array;
  /** Converted and completed with the defaults. */
  readonly params: JsonObject;
  readonly priority: JobPriority | undefined;
  readonly timeoutMs: number | undefined;
  readonly replyTo: string | undefined;
  /** Whether the program wants what the task writes while it runs. */
  readonly liveLogs: boolean;
}

/** What the SDK is handed at the end; the output as it came, UTF-8. */
export type JobResult = Omit<WireJobResult<Uint8Array>, 'jobId'>;
