/** Base class of this package's errors. `code` is stable; the message is for people. */
export class WorkerError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The tasks module does not exist, or its default export is not a `Tasks`. */
export class TasksModuleError extends WorkerError {
  readonly problems: readonly string[];

  constructor(url: URL, problems: readonly string[]) {
    super('tasks_module', `Cannot take tasks from ${url.href}: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** The arguments of a task message are not those of an OMOTES task. The message is dead-lettered. */
export class TaskArgumentsError extends WorkerError {
  readonly taskId: string;

  constructor(taskId: string, problem: string) {
    super('task_arguments', `Task ${taskId} cannot be performed: ${problem}`);
    this.taskId = taskId;
  }
}

/** Options or environment variables have values that cannot be used. `problems` has one sentence for each. */
export class WorkerOptionsError extends WorkerError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('worker_options', `Cannot run the worker: ${problems.join('; ')}`);
    this.problems = problems;
  }
}
