/** Base of the errors of the orchestrator's set-up; `code` is stable. */
export class OrchestratorError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Environment variables that cannot be used, all of them named. */
export class EnvironmentError extends OrchestratorError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('environment', `Cannot use the environment: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** The orchestrator was stopped before it had started. */
export class OrchestratorStoppedError extends OrchestratorError {
  constructor() {
    super('stopped', 'The orchestrator was stopped before it had started');
  }
}

/** A task did not reach the queue of its workflow type, although it was declared. Retried. */
export class UnroutableTaskError extends OrchestratorError {
  constructor(workflowTypes: readonly string[]) {
    super(
      'unroutable_task',
      `No queue took the tasks of ${workflowTypes.join(', ')}; declared again, to be retried`,
    );
  }
}
