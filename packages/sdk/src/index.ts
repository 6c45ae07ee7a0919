/**
 * Submits jobs to OMOTES and follows them to their results.
 *
 * ```ts
 * import { connect } from '@omotes/sdk';
 *
 * await using client = await connect({ hostname: 'localhost', clientId: 'my-program' });
 * const job = await client.submit({ workflowType: 'network_report', esdl, params: { ground_temperature: 10 } });
 * for await (const event of job) {
 *   if (event.type === 'status') console.log(event.status);
 *   else if (event.type === 'progress') console.log(`${Math.round(event.fraction * 100)} % ${event.message}`);
 *   else if (event.type === 'result') console.log(event.result.resultType, event.result.outputEsdl);
 * }
 * ```
 *
 * Store `job.id`: after a restart, `client.attach(id)` continues where the program stopped.
 */
export type { Client } from './client.ts';
export { connect, connectFromEnvironment } from './connect.ts';
export {
  AlreadyIteratedError,
  BrokerUnreachableError,
  ClientClosedError,
  ClientIdInUseError,
  InvalidJobIdError,
  InvalidOptionsError,
  InvalidSubmissionError,
  JobEndedError,
  JobNotFoundError,
  MessageRefusedError,
  NoOrchestratorError,
  SdkError,
  SubmissionUnconfirmedError,
  UnreadableResultError,
  type SubmissionProblem,
} from './errors.ts';
export type {
  JobEvent,
  JobResult,
  LogEvent,
  ProgressEvent,
  ResultEvent,
  StatusEvent,
} from './jobs/job-event.ts';
export type { JobHandle, WaitOptions } from './jobs/job-handle.ts';
export type { ConnectOptions } from './options.ts';
export type { JobRequest } from './submission.ts';
export type {
  Feedback,
  JobPriority,
  JobResultType,
  JobStatus,
  WorkflowDefinition,
  WorkflowParameter,
} from '@omotes/protocol';
