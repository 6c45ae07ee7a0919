import type { MessageInitShape } from '@bufbuild/protobuf';
import { createCodec, nameOfNumber, numberOfName, required, type Codec } from '../wire/codec.ts';
import { feedbackFromWire, feedbackToWire, type Feedback } from './feedback.ts';
import {
  TaskProgressUpdate_Step,
  TaskProgressUpdateSchema,
  TaskResultSchema,
} from '../generated/omotes/task_pb.js';

/** In the order of the numbers on the wire. */
export const TASK_RESULT_TYPES = ['SUCCEEDED', 'ERROR'] as const;
export type TaskResultType = (typeof TASK_RESULT_TYPES)[number];

/** How a task ended. See `docs/wire-protocol.md#taskresult`. `Esdl` is the type of the output: a string, or its bytes. */
export interface TaskResult<Esdl = string> {
  readonly jobId: string;
  /** The id of the Celery task. */
  readonly taskId: string;
  /** The name of the Celery task, which is the workflow type; may be empty. */
  readonly taskType: string;
  readonly resultType: TaskResultType;
  /** The output ESDL, XML. */
  readonly outputEsdl?: Esdl | undefined;
  readonly logs: string;
  readonly feedback: readonly Feedback[];
}

export const TaskResult: Codec<TaskResult> = createCodec(TaskResultSchema, {
  toWire: (result: TaskResult): MessageInitShape<typeof TaskResultSchema> => ({
    jobId: result.jobId,
    taskId: result.taskId,
    workflowType: result.taskType,
    type: numberOfName('result_type', TASK_RESULT_TYPES, result.resultType),
    outputEsdl: result.outputEsdl,
    logs: result.logs,
    feedback: result.feedback.map(feedbackToWire),
  }),
  fromWire: (wire) => ({
    jobId: required('job_id', wire.jobId),
    taskId: required('celery_task_id', wire.taskId),
    taskType: wire.workflowType,
    resultType: nameOfNumber('result_type', TASK_RESULT_TYPES, wire.type),
    outputEsdl: wire.outputEsdl,
    logs: wire.logs,
    feedback: wire.feedback.map(feedbackFromWire),
  }),
  jobIdOf: (wire) => wire.jobId,
});

/** The start or the progress of a task. See `docs/wire-protocol.md#taskprogressupdate`. */
export type TaskProgressUpdate = {
  readonly jobId: string;
  /** The id of the Celery task. */
  readonly taskId: string;
  /** The name of the Celery task, which is the workflow type; may be empty. */
  readonly taskType: string;
  readonly message: string;
} & (
  | { readonly type: 'start' }
  | {
      readonly type: 'progress';
      /** From 0 to 1; not checked. */
      readonly fraction: number;
      /** New output of the task. The update then repeats the last progress. See `docs/wire-protocol.md#extensions`. */
      readonly log?: string | undefined;
      /** URLs of resources to delete with the job. The update then repeats the last progress. */
      readonly resources?: readonly string[] | undefined;
    }
);

export const TaskProgressUpdate: Codec<TaskProgressUpdate> = createCodec(TaskProgressUpdateSchema, {
  toWire: (update: TaskProgressUpdate): MessageInitShape<typeof TaskProgressUpdateSchema> => ({
    jobId: update.jobId,
    taskId: update.taskId,
    workflowType: update.taskType,
    message: update.message,
    log: update.type === 'progress' ? update.log : undefined,
    resources: update.type === 'progress' ? [...(update.resources ?? [])] : [],
    content:
      update.type === 'start'
        ? { case: 'step', value: TaskProgressUpdate_Step.START }
        : { case: 'fraction', value: update.fraction },
  }),
  fromWire: (wire) => {
    const about = {
      jobId: required('job_id', wire.jobId),
      taskId: required('celery_task_id', wire.taskId),
      taskType: wire.workflowType,
      message: wire.message,
    };
    switch (wire.content.case) {
      case 'step':
        nameOfNumber('status', ['START'], wire.content.value);
        return { ...about, type: 'start' };
      case 'fraction':
        return {
          ...about,
          type: 'progress',
          fraction: wire.content.value,
          log: wire.log,
          resources: wire.resources.length > 0 ? wire.resources : undefined,
        };
      case undefined:
        throw new Error('both status and progress are missing');
    }
  },
  jobIdOf: (wire) => wire.jobId,
});
