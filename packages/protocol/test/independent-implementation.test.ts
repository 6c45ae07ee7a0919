import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  AvailableWorkflows,
  InboxBatch,
  PackedMessages,
  JobDelete,
  JobProgressUpdate,
  JobResult,
  JobStatusUpdate,
  JobSubmission,
  RequestAvailableWorkflows,
  TaskProgressUpdate,
  TaskResult,
  type Codec,
  type JobUpdate,
  type JsonObject,
  type JsonValue,
  type WorkflowParameter,
} from '@omotes/protocol';
import {
  availableWorkflows,
  deletions,
  inboxBatches,
  packedMessages,
  progressUpdates,
  results,
  statusUpdates,
  submissions,
  taskProgressUpdates,
  taskResults,
} from './arbitraries.ts';
import { documentedMessages } from './documented-messages.ts';

type Fields = Record<string, unknown>;

const root = await documentedMessages();

/**
 * Checks `codec` against protobufjs and the tables of `docs/wire-protocol.md`: each reads what the other wrote. `fieldsOf`
 * uses the tables' names of the fields.
 */
function agrees<T>(codec: Codec<T>, messages: fc.Arbitrary<T>, fieldsOf: (message: T) => Fields): void {
  const type = root.lookupType(codec.kind);
  const toObject = (bytes: Uint8Array): Fields =>
    type.toObject(type.decode(bytes), { enums: String, longs: Number, bytes: String });
  it(`reads and writes ${codec.kind} as we do`, () => {
    fc.assert(
      fc.property(messages, (message) => {
        const theirs = type.encode(type.fromObject(withoutUndefined(fieldsOf(message)))).finish();
        assert.deepEqual(toObject(codec.encode(message)), toObject(theirs));
        assert.deepEqual(codec.decode(Uint8Array.from(theirs)), message);
      }),
    );
  });
}

describe('an independent protobuf implementation', () => {
  agrees(JobSubmission, submissions, (submission) => ({
    uuid: submission.jobId,
    timeout_ms: submission.timeoutMs,
    workflow_type: submission.workflowType,
    esdl: submission.esdl,
    params_dict: struct(submission.params),
    job_reference: submission.jobReference,
    job_priority: submission.priority?.toUpperCase(),
  }));
  agrees(JobDelete, deletions, ({ jobId }) => ({ uuid: jobId }));
  agrees(JobStatusUpdate, statusUpdates, statusFields);
  agrees(JobProgressUpdate, progressUpdates, progressFields);
  agrees(JobResult, results, resultFields);
  agrees(InboxBatch, inboxBatches, ({ updates }) => ({ updates: updates.map(updateFields) }));
  agrees(PackedMessages, packedMessages, ({ messages }) => ({
    messages: messages.map(({ body, messageId, headers }) => ({
      body: Buffer.from(body).toString('base64'),
      message_id: messageId,
      headers,
    })),
  }));
  agrees(TaskResult, taskResults, (result) => ({
    job_id: result.jobId,
    celery_task_id: result.taskId,
    celery_task_type: result.taskType,
    result_type: result.resultType,
    output_esdl: result.outputEsdl,
    logs: result.logs,
    esdl_messages: result.feedback.map(feedbackFields),
  }));
  agrees(TaskProgressUpdate, taskProgressUpdates, (update) => ({
    job_id: update.jobId,
    celery_task_id: update.taskId,
    celery_task_type: update.taskType,
    message: update.message,
    ...(update.type === 'start'
      ? { status: 'START' }
      : { progress: update.fraction, log: update.log, resources: update.resources }),
  }));
  agrees(AvailableWorkflows, availableWorkflows, ({ workflows }) => ({
    workflows: workflows.map(({ workflowType, description, parameters }) => ({
      type_name: workflowType,
      type_description: description,
      parameters: parameters.map(parameterFields),
    })),
  }));
  agrees(RequestAvailableWorkflows, fc.constant({}), () => ({}));
});

function statusFields({ jobId, status }: JobStatusUpdate): Fields {
  return { uuid: jobId, status };
}

function progressFields({ jobId, fraction, message, log }: JobProgressUpdate): Fields {
  return { uuid: jobId, progress: fraction, message, log };
}

function resultFields(result: JobResult): Fields {
  return {
    uuid: result.jobId,
    result_type: result.resultType,
    output_esdl: result.outputEsdl,
    logs: result.logs,
    esdl_messages: result.feedback.map(feedbackFields),
  };
}

function feedbackFields({ message, severity, assetId }: JobResult['feedback'][number]): Fields {
  return {
    technical_message: message,
    severity: severity.toUpperCase(),
    esdl_object_id: assetId,
  };
}

function updateFields(event: JobUpdate): Fields {
  switch (event.type) {
    case 'status':
      return { job_id: event.jobId, status: statusFields(event) };
    case 'progress':
      return { job_id: event.jobId, progress: progressFields(event) };
    case 'result':
      return { job_id: event.jobId, result: resultFields(event) };
  }
}

function parameterFields(parameter: WorkflowParameter): Fields {
  const { type, keyName, title, description, constraints, ...rest } = parameter;
  const enumOptions =
    parameter.type === 'string'
      ? parameter.enumOptions.map((option) => ({
          key_name: option.keyName,
          display_name: option.displayName,
        }))
      : undefined;
  const ofType = { ...rest, enumOptions: undefined, enum_options: enumOptions };
  return {
    key_name: keyName,
    title,
    description,
    [`${type}_parameter`]: ofType,
    constraints: constraints.map(({ otherKeyName, relation }) => ({
      other_key_name: otherKeyName,
      relation: relation.toUpperCase(),
    })),
  };
}

function struct(object: JsonObject): Fields {
  return {
    fields: Object.fromEntries(Object.entries(object).map(([key, value]) => [key, structValue(value)])),
  };
}

function structValue(value: JsonValue): Fields {
  if (value === null) return { nullValue: 'NULL_VALUE' };
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (Array.isArray(value)) return { listValue: { values: value.map(structValue) } };
  return { structValue: struct(value) };
}

/** protobufjs treats a key with the value undefined as set. */
function withoutUndefined(value: Fields): Fields {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, element]) => element !== undefined)
      .map(([key, element]) => [key, deepWithoutUndefined(element)]),
  );
}

function deepWithoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deepWithoutUndefined);
  return typeof value === 'object' && value !== null ? withoutUndefined(value as Fields) : value;
}
