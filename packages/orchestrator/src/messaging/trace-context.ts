import type { Delivery } from '@omotes/amqp';

const TRACEPARENT = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/;

/** The W3C trace context of a message, or undefined when it has none that is well-formed. */
export function traceparentOf({ headers }: Delivery): string | undefined {
  const { traceparent } = headers;
  return typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? traceparent : undefined;
}
