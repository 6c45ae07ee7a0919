export { abortable } from './abortable.ts';
export { backOff, backoffMs, DEFAULT_BACKOFF, type BackoffOptions } from './backoff.ts';
export { withDeadline } from './deadline.ts';
export { Periodic } from './periodic.ts';
export { retry, type RetryOptions } from './retry.ts';
export { runOnce } from './run-once.ts';
