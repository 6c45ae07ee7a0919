import type { Options } from 'amqplib';
import { toFieldTable } from '../driver/field-table.ts';

/** One message to publish. Persistent unless `persistent` is false. */
export interface Publication {
  /** '' is the default exchange: the routing key is then the queue's name. */
  readonly exchange: string;
  readonly routingKey: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly correlationId?: string;
  readonly replyTo?: string;
  readonly priority?: number;
  /** Drawn at random when absent; a repetition after a reconnect carries the same one. */
  readonly messageId?: string;
  /** Milliseconds after which an undelivered message is dropped by the broker. */
  readonly expirationMs?: number;
  readonly persistent?: boolean;
}

/** `routed` is false when no queue took the message: the broker has dropped it. */
export interface PublishOutcome {
  readonly routed: boolean;
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
