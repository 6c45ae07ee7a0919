import { resolve } from 'node:path';
import type { DatabaseSettings } from '@omotes/protocol';
import type { S3Refusal } from './clean-up/s3-documents.ts';

/** Base of the errors of the orchestrator's set-up; `code` is stable. */
export class OrchestratorError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The file of workflow definitions cannot be read. */
export class DefinitionsFileError extends OrchestratorError {
  constructor(path: string, cause: Error) {
    super(
      'definitions_file',
      `Cannot read the workflow definitions ${resolve(path)} (WORKFLOW_CONFIG_PATH): ${cause.message}`,
      { cause },
    );
  }
}

/** The database answered that this program may not use it; the same again cannot help. */
export class DatabaseRefusedError extends OrchestratorError {
  constructor({ host, port, database, username }: DatabaseSettings, cause: Error) {
    super(
      'database_refused',
      `PostgreSQL at ${host}:${port} refuses database '${database}' to user '${username}' (POSTGRESQL_*): ${cause.message}`,
      { cause },
    );
  }
}

/** The orchestrator was stopped before it had started. */
export class OrchestratorStoppedError extends OrchestratorError {
  constructor() {
    super('stopped', 'The orchestrator was stopped before it had started');
  }
}

/** The queue of its workflow type took no task of this job: it is full, or the broker refuses to declare it. Retried. */
export class UnroutableTaskError extends OrchestratorError {
  constructor(jobId: string) {
    super(
      'unroutable_task',
      `The task of job ${jobId} is in no queue: that of its workflow type is full or missing. It is published again`,
    );
  }
}

/** S3 refuses a request, or to delete an object. */
export class S3RefusalError extends OrchestratorError {
  /** Such as `AccessDenied`. */
  readonly s3Code: string;

  constructor(bucket: string, { code, message, key }: S3Refusal) {
    const subject = key === undefined ? `bucket '${bucket}'` : `object '${key}' of bucket '${bucket}'`;
    super('s3_refused', `S3 refuses ${subject}: ${code}: ${message}`);
    this.s3Code = code;
  }
}
