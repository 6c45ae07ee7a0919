/** Base of every error this package throws; `code` is stable, the message is for people. */
export class ProtocolError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** Bytes that are no valid message of the expected kind: keep them for inspection, repeating cannot help. */
export class UnreadableMessageError extends ProtocolError {
  /** Name of the expected message, such as `JobSubmission`. */
  readonly kind: string;
  readonly reason: string;
  /** The job it is about, when that much could be read; not checked to be a UUID. */
  readonly jobId: string | undefined;

  constructor(kind: string, reason: string, jobId: string | undefined, cause: unknown) {
    const subject = jobId === undefined ? kind : `${kind} of job ${jobId}`;
    super('unreadable_message', `Unreadable ${subject}: ${reason}`, { cause });
    this.kind = kind;
    this.reason = reason;
    this.jobId = jobId;
  }
}

/** A message that cannot be put on the wire: a required field is missing or a value has no representation. */
export class UnwritableMessageError extends ProtocolError {
  readonly kind: string;
  readonly reason: string;

  constructor(kind: string, reason: string, cause: unknown) {
    super('unwritable_message', `Cannot write ${kind}: ${reason}`, { cause });
    this.kind = kind;
    this.reason = reason;
  }
}

/** The workflow definitions have mistakes; `problems` names every one of them with its place. */
export class DefinitionsError extends ProtocolError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('invalid_definitions', `Invalid workflow definitions: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** A text is not an ESDL document, as far as its root element shows. */
export class NotEsdlError extends ProtocolError {
  constructor(problem: string) {
    super('not_esdl', problem);
  }
}
