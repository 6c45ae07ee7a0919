/** Base of every error this package throws; `code` is stable, the message is for people. */
export class CeleryError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A message that is not a Celery task of protocol 2 in JSON; repeating it cannot help. `reason` says what is wrong. */
export class UnreadableTaskError extends CeleryError {
  readonly reason: string;

  constructor(queue: string, reason: string, options?: ErrorOptions) {
    super('unreadable_task', `The message in queue '${queue}' is no Celery task: ${reason}`, options);
    this.reason = reason;
  }
}

/** A body that is not JSON in UTF-8 within the size limit. */
export class UnreadableBodyError extends CeleryError {
  constructor(reason: string, options?: ErrorOptions) {
    super('unreadable_body', reason, options);
  }
}

/** A question to the workers that did not reach them, or whose replies were lost: nothing is known about them. */
export class WorkersNotAskedError extends CeleryError {
  constructor(method: string, why: string, options?: ErrorOptions) {
    super('workers_not_asked', `Could not ask the workers '${method}': ${why}; ask again`, options);
  }
}

/** A remote control command that cannot be carried out; the message is the error reply. */
export class ControlCommandError extends CeleryError {
  constructor(message: string) {
    super('control_command', message);
  }
}
