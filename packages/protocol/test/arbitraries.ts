import fc from 'fast-check';
import {
  JOB_PRIORITIES,
  JOB_RESULT_TYPES,
  JOB_STATUSES,
  RELATIONS,
  SEVERITIES,
  TASK_RESULT_TYPES,
  type AvailableWorkflows,
  type InboxBatch,
  type PackedMessages,
  type JobProgressUpdate,
  type JobResult,
  type JobStatusUpdate,
  type JobSubmission,
  type JsonObject,
  type JsonValue,
  type TaskProgressUpdate,
  type TaskResult,
  type WorkflowParameter,
} from '@omotes/protocol';

/** Any string without a lone surrogate, which UTF-8 cannot encode. */
const text = fc.string({ unit: 'binary' });
const key = fc.string({ unit: 'binary', minLength: 1 });
const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(fields, { noNullPrototype: true });
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const { json } = fc.letrec<{ json: JsonValue; object: JsonObject; list: JsonValue[] }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.constant(null), fc.boolean(), text, fc.double({ noNaN: true, noDefaultInfinity: true })),
    tie('object'),
    tie('list'),
  ),
  object: fc.dictionary(text, tie('json'), { noNullPrototype: true, maxKeys: 4 }),
  list: fc.array(tie('json'), { maxLength: 4 }),
}));

export const submissions: fc.Arbitrary<JobSubmission> = record({
  jobId: key,
  workflowType: key,
  esdl: text,
  params: fc.dictionary(text, json, { noNullPrototype: true }),
  timeoutMs: optional(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
  jobReference: optional(text),
  priority: optional(fc.constantFrom(...JOB_PRIORITIES)),
});

export const deletions = record({ jobId: key });

export const statusUpdates: fc.Arbitrary<JobStatusUpdate> = record({
  jobId: key,
  status: fc.constantFrom(...JOB_STATUSES),
});

export const progressUpdates: fc.Arbitrary<JobProgressUpdate> = record({
  jobId: key,
  fraction: fc.double(),
  message: text,
  log: optional(text),
});

const feedback = fc.array(
  record({
    message: text,
    severity: fc.constantFrom(...SEVERITIES),
    assetId: optional(text),
  }),
  { maxLength: 4 },
);

export const results: fc.Arbitrary<JobResult> = record({
  jobId: key,
  resultType: fc.constantFrom(...JOB_RESULT_TYPES),
  outputEsdl: optional(text),
  logs: text,
  feedback,
});

export const inboxBatches: fc.Arbitrary<InboxBatch> = record({
  updates: fc.array(
    fc.oneof(
      statusUpdates.map((update) => ({ type: 'status' as const, ...update })),
      progressUpdates.map((update) => ({ type: 'progress' as const, ...update })),
      results.map((result) => ({ type: 'result' as const, ...result })),
    ),
    { maxLength: 5 },
  ),
});

export const taskResults: fc.Arbitrary<TaskResult> = record({
  jobId: key,
  taskId: key,
  taskType: text,
  resultType: fc.constantFrom(...TASK_RESULT_TYPES),
  outputEsdl: optional(text),
  logs: text,
  feedback,
});

export const packedMessages: fc.Arbitrary<PackedMessages> = record({
  messages: fc.array(
    record({
      body: fc.uint8Array({ maxLength: 20 }),
      messageId: key,
      headers: fc.dictionary(key, text, { maxKeys: 3, noNullPrototype: true }),
    }),
    { maxLength: 5 },
  ),
});

const task = { jobId: key, taskId: key, taskType: text, message: text };
export const taskProgressUpdates: fc.Arbitrary<TaskProgressUpdate> = fc.oneof(
  record({ ...task, type: fc.constant('start' as const) }),
  record({
    ...task,
    type: fc.constant('progress' as const),
    fraction: fc.double(),
    log: optional(text),
    resources: optional(fc.array(text, { minLength: 1, maxLength: 3 })),
  }),
);

const parameter = {
  keyName: key,
  title: optional(text),
  description: optional(text),
  constraints: fc.array(record({ otherKeyName: key, relation: fc.constantFrom(...RELATIONS) }), {
    maxLength: 2,
  }),
};
const bounds = <T>(bound: fc.Arbitrary<T>) => ({
  default: optional(bound),
  minimum: optional(bound),
  maximum: optional(bound),
});
/** A 32-bit float keeps six digits. */
const sixDigits = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: -20, max: 20 }))
  .map(([digits, exponent]) => Number(`${digits}e${exponent}`));

const parameters: fc.Arbitrary<WorkflowParameter> = fc.oneof(
  record({
    ...parameter,
    type: fc.constant('string' as const),
    default: optional(text),
    enumOptions: fc.array(record({ keyName: text, displayName: text }), { maxLength: 3 }),
  }),
  record({ ...parameter, type: fc.constant('boolean' as const), default: optional(fc.boolean()) }),
  record({ ...parameter, type: fc.constant('datetime' as const), default: optional(text) }),
  record({ ...parameter, type: fc.constant('integer' as const), ...bounds(fc.maxSafeInteger()) }),
  record({ ...parameter, type: fc.constant('float' as const), ...bounds(sixDigits) }),
  record({ ...parameter, type: fc.constant('duration' as const), ...bounds(sixDigits) }),
);

export const availableWorkflows: fc.Arbitrary<AvailableWorkflows> = record({
  workflows: fc.array(
    record({ workflowType: key, description: text, parameters: fc.array(parameters, { maxLength: 6 }) }),
    { maxLength: 4 },
  ),
});
