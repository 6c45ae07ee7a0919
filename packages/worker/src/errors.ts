/** Base of every error this package throws; `code` is stable, the message is for people. */
export class WorkerError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The tasks module does not export tasks as it must. */
export class TasksModuleError extends WorkerError {
  readonly problems: readonly string[];

  constructor(url: URL, problems: readonly string[]) {
    super('tasks_module', `Cannot take tasks from ${url.href}: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** A task message whose arguments are not those of an OMOTES task; repeating it cannot help. */
export class TaskArgumentsError extends WorkerError {
  readonly taskId: string;

  constructor(taskId: string, problem: string) {
    super('task_arguments', `Task ${taskId} cannot be performed: ${problem}`);
    this.taskId = taskId;
  }
}

/** Options or environment variables have values that cannot be used. */
export class WorkerOptionsError extends WorkerError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('worker_options', `Cannot run the worker: ${problems.join('; ')}`);
    this.problems = problems;
  }
}
