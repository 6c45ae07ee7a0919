import type { ExchangeDeclaration, Publication } from '@omotes/amqp';
import { jsonBody, type JsonObject } from './json-body.ts';
import type { LamportClock } from './lamport-clock.ts';

/** Fanout exchange to the mailboxes of all workers. */
export const CONTROL_EXCHANGE = 'celery.pidbox';
/** Direct exchange to the reply queues of programs that ask. */
export const REPLY_EXCHANGE = 'reply.celery.pidbox';

/** The exchanges of remote control, as kombu declares them: the first program on a broker has to. */
export const CONTROL_EXCHANGES: readonly ExchangeDeclaration[] = [
  { name: CONTROL_EXCHANGE, type: 'fanout', durable: false },
  { name: REPLY_EXCHANGE, type: 'direct', durable: false },
];

/** How long kombu keeps a mailbox or reply queue without a consumer. */
export const CONTROL_QUEUE_EXPIRES_MS = 10_000;

/** A command to the workers. */
export interface ControlCommand {
  readonly method: string;
  readonly arguments: JsonObject;
  /** Node names; absent: all workers. */
  readonly destination?: readonly string[];
  readonly timeoutMs: number;
  /** Where replies go, and the ticket that marks them. Absent: no reply is wanted. */
  readonly reply?: { readonly ticket: string; readonly routingKey: string };
}

/** Makes a control message like kombu's (`docs/wire-protocol.md#remote-control-and-events`). */
export function encodeCommand(command: ControlCommand, clock: LamportClock): Publication {
  const { method, destination = null, timeoutMs, reply } = command;
  return {
    exchange: CONTROL_EXCHANGE,
    routingKey: '',
    ...jsonBody({
      method,
      arguments: command.arguments,
      destination,
      pattern: null,
      matcher: null,
      ...(reply && {
        ticket: reply.ticket,
        reply_to: { exchange: REPLY_EXCHANGE, routing_key: reply.routingKey },
      }),
    }),
    // In whole seconds, because not every client reads fractions.
    headers: { clock: clock.forward(), expires: Math.ceil((Date.now() + timeoutMs) / 1_000) },
    persistent: false,
  };
}
