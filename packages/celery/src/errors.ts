/** Base class of this package's errors. `code` is stable; the message is for people. */
export class CeleryError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The message is not a Celery task of protocol 2 in JSON, for the given `reason`. Repeating it cannot help. */
export class UnreadableTaskError extends CeleryError {
  readonly reason: string;

  constructor(queue: string, reason: string, options?: ErrorOptions) {
    super('unreadable_task', `The message in queue '${queue}' is not a Celery task: ${reason}`, options);
    this.reason = reason;
  }
}

/** The body is not JSON in UTF-8, or is too large. */
export class UnreadableBodyError extends CeleryError {
  constructor(reason: string, options?: ErrorOptions) {
    super('unreadable_body', reason, options);
  }
}

/** A question did not reach the workers, or the replies were lost: nothing is known about the workers. */
export class WorkersNotAskedError extends CeleryError {
  constructor(method: string, why: string, options?: ErrorOptions) {
    super('workers_not_asked', `Could not ask the workers '${method}': ${why}; ask again`, options);
  }
}

/** A remote control command cannot be carried out. The message is the error reply. */
export class ControlCommandError extends CeleryError {
  constructor(message: string) {
    super('control_command', message);
  }
}
