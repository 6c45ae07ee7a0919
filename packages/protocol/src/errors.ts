/** Base class of this package's errors. `code` is stable; the message is for people. */
export class ProtocolError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The bytes cannot be decoded as the expected message. Dead-letter them: repeating cannot help. */
export class UnreadableMessageError extends ProtocolError {
  /** Name of the expected message, such as `JobSubmission`. */
  readonly kind: string;
  readonly reason: string;
  /** The job that the message is about, if that could be read. It may not be a UUID. */
  readonly jobId: string | undefined;

  constructor(kind: string, reason: string, jobId: string | undefined, cause: unknown) {
    const subject = jobId === undefined ? kind : `${kind} of job ${jobId}`;
    super('unreadable_message', `Unreadable ${subject}: ${reason}`, { cause });
    this.kind = kind;
    this.reason = reason;
    this.jobId = jobId;
  }
}

/** The message cannot be encoded: a required field is missing, or a value has no representation. */
export class UnwritableMessageError extends ProtocolError {
  readonly kind: string;
  readonly reason: string;

  constructor(kind: string, reason: string, cause: unknown) {
    super('unwritable_message', `Cannot write ${kind}: ${reason}`, { cause });
    this.kind = kind;
    this.reason = reason;
  }
}

/** The workflow definitions have mistakes. `problems` has one sentence for each, with its place. */
export class DefinitionsError extends ProtocolError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('invalid_definitions', `Invalid workflow definitions: ${problems.join('; ')}`);
    this.problems = problems;
  }
}

/** The string is not an ESDL document, as far as its root element shows. */
export class NotEsdlError extends ProtocolError {
  constructor(problem: string) {
    super('not_esdl', problem);
  }
}
