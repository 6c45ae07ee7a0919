import type { Options } from 'amqplib';
import { toFieldTable } from '../driver/field-table.ts';

/** One message to publish. Persistent unless `persistent` is false. */
export interface Publication {
  /** '' is the default exchange, whose routing keys are names of queues. */
  readonly exchange: string;
  readonly routingKey: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly correlationId?: string;
  readonly replyTo?: string;
  readonly priority?: number;
  /** Default: random. A repetition after a reconnect has the same id. */
  readonly messageId?: string;
  /** After this time, in milliseconds, the broker drops an undelivered message. Default: never. */
  readonly expirationMs?: number;
  readonly persistent?: boolean;
  /**
   * Whether a refusal by the broker (a nack, for example of a full queue with `reject-publish`) is the outcome. Default:
   * false; the message is published again until it is confirmed or the caller gives up.
   */
  readonly reportsRefusal?: boolean;
}

/** `routed` is false when there was no queue for the message, and the broker has dropped it. */
export interface PublishOutcome {
  readonly routed: boolean;
  /** Set when the queue has refused the message; only for a publication with `reportsRefusal`. */
  readonly refused?: true;
}

/** The AMQP properties and flags of a publication. */
export function toPublishOptions(publication: Publication, messageId: string): Options.Publish {
  const { persistent = true, expirationMs, headers = {} } = publication;
  const options: Options.Publish = {
    ...publication,
    headers: toFieldTable(headers),
    messageId,
    persistent,
    mandatory: true,
  };
  if (expirationMs !== undefined) options.expiration = expirationMs;
  return options;
}
