import { setTimeout as delay } from 'node:timers/promises';
import type { TaskContext } from '@omotes/worker';
import { ReportError } from './errors.ts';

/** Workflow `noop`: returns its input at once. */
export function noop({ esdl }: Pick<TaskContext, 'esdl'>): string {
  return esdl;
}

/** Workflow `sleep`: returns its input after `seconds`; ends at once when it is cancelled. */
export async function sleep({
  esdl,
  params,
  signal,
}: Pick<TaskContext, 'esdl' | 'params' | 'signal'>): Promise<string> {
  await delay(numberOf(params, 'seconds') * 1000, undefined, { signal });
  return esdl;
}

/**
 * Workflow `progress`: sends `updates` updates as fast as it can; the message of each is the time it was sent, in
 * nanoseconds since the epoch.
 */
export function progress(context: Pick<TaskContext, 'esdl' | 'params' | 'progress'>): string {
  const updates = numberOf(context.params, 'updates');
  for (let update = 1; update <= updates; update += 1) context.progress(update / updates, nowNanoseconds());
  return context.esdl;
}

/** Workflow `fail`: throws. */
export function fail(): never {
  throw new Error('This task always fails.');
}

/** Workflow `crash`: ends its process. */
export function crash(): never {
  process.exit(1);
}

function numberOf(params: TaskContext['params'], name: string): number {
  const value = params[name];
  if (typeof value === 'number') return value;
  throw new ReportError(
    'WRONG_PARAMETER',
    `The parameter ${name} has to be a number, not ${JSON.stringify(value)}.`,
  );
}

/** To the microsecond, which is as fine as the clock is. */
function nowNanoseconds(): string {
  return String(BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n);
}
