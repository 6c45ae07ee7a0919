/**
 * The result of one check. `warning`: everything works, but something should be fixed. `unknown`: it cannot be checked from
 * here, and `remedy` says how to check it.
 */
export type Check =
  | { readonly subject: string; readonly state: 'ok'; readonly detail: string }
  | {
      readonly subject: string;
      readonly state: 'problem' | 'warning' | 'unknown';
      readonly detail: string;
      readonly remedy: string;
    };

/** A check without a finding. */
export function ok(subject: string, detail: string): Check {
  return { subject, state: 'ok', detail };
}

/** Something must be fixed; `remedy` says how. */
export function problem(subject: string, detail: string, remedy: string): Check {
  return { subject, state: 'problem', detail, remedy };
}

/** Everything works, but something should be fixed; `remedy` says how. */
export function warning(subject: string, detail: string, remedy: string): Check {
  return { subject, state: 'warning', detail, remedy };
}

/** It cannot be checked from here; `remedy` says how to check it. */
export function unknown(subject: string, detail: string, remedy: string): Check {
  return { subject, state: 'unknown', detail, remedy };
}

/** The message of a thrown value. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message || error.name : String(error);
}

/** The reply code of AMQP 0-9-1 (section 1.2) in an error of a channel, or undefined. */
export function replyCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
