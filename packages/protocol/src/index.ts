export { AvailableWorkflows, RequestAvailableWorkflows } from './messages/available-workflows.ts';
export type { Codec } from './wire/codec.ts';
export { parseWorkflowDefinitions, type DefinitionsFile } from './workflows/definitions-file.ts';
export {
  DEFAULT_BROKER,
  EnvironmentReader,
  type BrokerSettings,
  type DatabaseSettings,
  type InfluxDbSettings,
  type S3Settings,
  type ServiceLogLevel,
} from './environment.ts';
export {
  DefinitionsError,
  NotEsdlError,
  ProtocolError,
  UnreadableMessageError,
  UnwritableMessageError,
} from './errors.ts';
export { SEVERITIES, type Feedback, type Severity } from './messages/feedback.ts';
export { isJobId, parseJobId } from './job-id.ts';
export { findEsdlRoot, readRootAttribute, type EsdlRoot, type RootAttribute } from './esdl-root.ts';
export { InboxBatch, type JobUpdate } from './messages/inbox-batch.ts';
export {
  JOB_RESULT_TYPES,
  JOB_STATUSES,
  JobProgressUpdate,
  JobResult,
  JobStatusUpdate,
  type JobResultType,
  type JobStatus,
} from './messages/job-events.ts';
export {
  JOB_PRIORITIES,
  JobDelete,
  JobSubmission,
  MAX_REFERENCE_CHARACTERS,
  type JobPriority,
} from './messages/job-requests.ts';
export type { JsonObject, JsonValue } from './wire/json-object.ts';
export { PackedMessages, type PackedMessage } from './messages/packed-messages.ts';
export {
  parseParameterText,
  type ParameterConversion,
  type ParameterValue,
} from './workflows/parameter-value.ts';
export {
  checkParameters,
  parameterProblems,
  type ParameterProblem,
  type ParametersCheck,
} from './workflows/parameters.ts';
export {
  AVAILABLE_WORKFLOWS_ROUTING_KEY,
  availableWorkflowsQueue,
  celeryPriority,
  DEAD_LETTER_QUEUE,
  DEFAULT_EXPIRES_MS,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  exchangeQueue,
  INBOX_HEADER,
  LIVE_LOGS_HEADER,
  PACKED_HEADER,
  PREVIOUS_CRASH_HEADER,
  REQUEUED_START_HEADER,
  inboxQueue,
  isInboxQueueName,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  jobQueues,
  OMOTES_EXCHANGE,
  plainQueue,
  WORKFLOW_REQUESTS_ROUTING_KEY,
  workerQueue,
  WORKFLOW_REQUESTS_QUEUE,
  type ContractQueue,
  type JobQueues,
} from './queues.ts';
export {
  RelayedInboxBatch,
  RelayedJobResult,
  RelayedSubmission,
  RelayedTaskResult,
} from './messages/relayed.ts';
export { structJson } from './wire/struct-json.ts';
export {
  TaskProgressUpdate,
  TaskResult,
  TASK_RESULT_TYPES,
  type TaskResultType,
} from './messages/task-events.ts';
export {
  RELATIONS,
  type BooleanParameter,
  type DatetimeParameter,
  type DurationParameter,
  type EnumOption,
  type FloatParameter,
  type IntegerParameter,
  type ParameterConstraint,
  type ParameterType,
  type Relation,
  type StringParameter,
  type WorkflowDefinition,
  type WorkflowParameter,
} from './workflows/workflow-definition.ts';
