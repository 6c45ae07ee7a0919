/** Base class of this package's errors. `code` is stable; the message is for people. */
export class AmqpError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** This program stopped the connection before or during the call. */
export class ConnectionStoppedError extends AmqpError {
  constructor(connectionName: string) {
    super('connection_stopped', `The RabbitMQ connection '${connectionName}' was stopped by this program`);
  }
}

/**
 * The caller gave up before the broker confirmed the message, which may still have arrived. Publish it again: receivers are
 * idempotent.
 */
export class PublishAbortedError extends AmqpError {
  readonly messageId: string;

  constructor(messageId: string, cause: unknown) {
    super('publish_aborted', `Gave up waiting for the broker to confirm message ${messageId}`, { cause });
    this.messageId = messageId;
  }
}

/** RabbitMQ's words. */
const TOO_LARGE = /message size (\d+) is larger than (?:configured )?max size (\d+)/;

/** The broker refuses this message: the exchange does not exist, the user may not write, or it is too large. Repeating cannot help. */
export class PublishRefusedError extends AmqpError {
  readonly messageId: string;

  constructor(messageId: string, target: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const [, bytes, maxBytes] = TOO_LARGE.exec(reason) ?? [];
    super(
      'publish_refused',
      bytes === undefined
        ? `The broker refuses message ${messageId} to ${target}: ${reason}`
        : `The message to ${target} has ${bytes} bytes, and the broker takes ${maxBytes} at most (max_message_size)`,
      { cause },
    );
    this.messageId = messageId;
  }
}

/** A message could not be dead-lettered because the dead-letter queue does not exist. Declare it and try again. */
export class DeadLetterUnroutableError extends AmqpError {
  constructor(queue: string) {
    super(
      'dead_letter_unroutable',
      `The dead-letter queue '${queue}' does not exist; declare it (durable, no arguments)`,
    );
  }
}
