import {
  type EndStatus,
  type FeedbackEntry,
  type FeedbackSeverity,
  GENERAL_FEEDBACK,
} from '@omotes/http-api';
import type { Feedback, JobEvent, JobResult, LogEvent } from '@omotes/sdk';
import type { JobFeedback, JobPatch } from '../store/job-row.ts';

const END_STATUSES = {
  SUCCEEDED: 'succeeded',
  ERROR: 'error',
  TIMEOUT: 'timeout',
  CANCELLED: 'cancelled',
} as const satisfies Record<JobResult['resultType'], EndStatus>;

const SEVERITIES = {
  debug: 'DEBUG',
  info: 'INFO',
  warning: 'WARNING',
  error: 'ERROR',
} as const satisfies Record<Feedback['severity'], FeedbackSeverity>;

/** The change that an event makes to the job's record; undefined when it changes nothing. */
export function patchOf(event: Exclude<JobEvent, LogEvent>, now: Date): JobPatch | undefined {
  switch (event.type) {
    case 'status':
      switch (event.status) {
        case 'REGISTERED':
          return { status: 'registered', registeredAt: now };
        case 'ENQUEUED':
          return { status: 'enqueued', enqueuedAt: now };
        case 'RUNNING':
          return { status: 'running', runningAt: now };
        // The result, which follows, says how the job ended: even a timeout begins with CANCELLED.
        case 'FINISHED':
        case 'CANCELLED':
          return undefined;
      }
      break;
    case 'progress':
      return { progress: { fraction: fractionOf(event.fraction), message: storable(event.message) } };
    case 'result':
      return endPatch(event.result, now);
  }
}

/** The end of a job without a result: `reason` takes the place of the logs. */
export function failurePatch(reason: string, now: Date): JobPatch {
  return {
    status: 'error',
    end: { stoppedAt: now, outputEsdl: undefined, logs: storable(reason), feedback: {} },
  };
}

function endPatch({ resultType, outputEsdl, logs, feedback }: JobResult, now: Date): JobPatch {
  const output = outputEsdl === undefined ? undefined : storable(outputEsdl);
  return {
    status: END_STATUSES[resultType],
    end: { stoppedAt: now, outputEsdl: output, logs: storable(logs), feedback: feedbackOf(feedback) },
  };
}

function feedbackOf(feedback: readonly Feedback[]): JobFeedback {
  const byAsset = Map.groupBy(feedback, ({ assetId = GENERAL_FEEDBACK }) => assetId);
  const entry = ({ message, severity }: Feedback): FeedbackEntry => ({
    message,
    severity: SEVERITIES[severity],
  });
  return Object.fromEntries([...byAsset].map(([assetId, entries]) => [assetId, entries.map(entry)]));
}

/** Workers may send any number. */
function fractionOf(progress: number): number {
  return Number.isNaN(progress) ? 0 : Math.min(1, Math.max(0, progress));
}

/** Replaces NUL, which PostgreSQL cannot store. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
