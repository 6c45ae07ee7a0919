import { decide } from '../src/domain/decide.ts';
import type { Effect } from '../src/domain/effect.ts';
import type { Trigger } from '../src/domain/trigger.ts';
import { UNKNOWN, type EndClaim, type Job, type Undelivered, type UnfinishedJob } from '../src/domain/job.ts';

export const NOW_MS = 1_800_000_000_000;
export const SETTINGS = { maxStarts: 3, retentionMs: 172_800_000 };

/** A running job as most tests want it; override what matters. */
export function unfinished(overrides: Partial<UnfinishedJob> = {}): UnfinishedJob {
  return {
    type: 'unfinished',
    status: 'RUNNING',
    taskId: 'task',
    workflowType: 'noop',
    jobReference: undefined,
    starts: 1,
    runs: [{ startId: 'start', state: 'alive' }],
    timeoutMs: 1_000,
    deadlineAtMs: NOW_MS,
    lastSignAtMs: NOW_MS - SETTINGS.retentionMs,
    claim: undefined,
    replyTo: undefined,
    priority: 'medium',
    ...overrides,
  };
}

const claim = (cause: EndClaim['cause'], digest?: string): EndClaim => ({ cause, digest, reason: 'because' });

const registered = unfinished({
  status: 'REGISTERED',
  starts: 0,
  runs: [],
  deadlineAtMs: undefined,
});

/** What waits of a job none of whose queues is there. */
export const WAITING: Undelivered = {
  statuses: ['REGISTERED', 'ENQUEUED', 'RUNNING'],
  progress: undefined,
  result: undefined,
  unwanted: [],
  resultQueueSeenAtMs: undefined,
  attempts: 0,
  dueAtMs: NOW_MS,
  replyTo: undefined,
};

export const STATES: Readonly<Record<string, Job>> = {
  unknown: UNKNOWN,
  REGISTERED: registered,
  ENQUEUED: { ...registered, status: 'ENQUEUED' },
  RUNNING: unfinished(),
  'RUNNING, undelivered': unfinished({ undelivered: WAITING }),
  'claimed by a result': unfinished({ claim: claim('result', 'digest') }),
  'claimed by a result, undelivered': unfinished({
    claim: claim('result', 'digest'),
    undelivered: {
      ...WAITING,
      statuses: ['FINISHED'],
      result: { resultType: 'SUCCEEDED', keptAtMs: NOW_MS },
    },
  }),
  'claimed by a delete': unfinished({ claim: claim('deleted') }),
  'ended by a result': { type: 'ended', cause: 'result', reason: '', starts: 1 },
  'ended otherwise': { type: 'ended', cause: 'deadline', reason: '', starts: 1 },
  'deleted unsubmitted': { type: 'ended', cause: 'unsubmitted', reason: '', starts: 0 },
};

const result = { outputEsdl: undefined, logs: '', feedback: [] };

export const EVENTS: Readonly<Record<string, Trigger>> = {
  'submission, valid': {
    type: 'submitted',
    newTaskId: 'task',
    submission: {
      workflowType: 'noop',
      jobReference: undefined,
      esdl: Buffer.from('<x/>'),
      params: {},
      priority: undefined,
      timeoutMs: undefined,
      replyTo: undefined,
      liveLogs: false,
    },
  },
  'submission, invalid': { type: 'refused', problems: ['wrong'], replyTo: undefined },
  'task confirmed by the broker': { type: 'enqueued' },
  delete: { type: 'deleted' },
  'task started': { type: 'started', taskId: 'task', redelivered: false },
  'task started, redelivered': { type: 'started', taskId: 'task', redelivered: true },
  'task started, told again': {
    type: 'started',
    taskId: 'task',
    redelivered: false,
    messageId: 'start',
  },
  'another task started': { type: 'started', taskId: 'other', redelivered: false },
  'task progress': { type: 'progressed', taskId: 'task', fraction: 0.5, message: '' },
  'task result SUCCEEDED': {
    type: 'finished',
    taskId: 'task',
    digest: 'digest',
    result: { ...result, resultType: 'SUCCEEDED' },
  },
  'task result ERROR': {
    type: 'finished',
    taskId: 'task',
    digest: 'other digest',
    result: { ...result, resultType: 'ERROR' },
  },
  'task ended without a result': {
    type: 'endedWithoutResult',
    taskId: 'task',
    lastSignAtMs: NOW_MS - SETTINGS.retentionMs,
  },
  'deadline passed': { type: 'deadline' },
  'no sign of life': { type: 'silence' },
  'claim without an owner': { type: 'claimed' },
  'events that no queue took': {
    type: 'unroutable',
    events: [{ type: 'status', status: 'RUNNING' }],
    replyTo: undefined,
  },
  'queues looked for, all there': {
    type: 'queuesChecked',
    existing: { status: true, progress: true, result: true },
  },
  'queues looked for, none there': {
    type: 'queuesChecked',
    existing: { status: false, progress: false, result: false },
  },
};

/** The table of `docs/state-machine.md`, made by asking `decide` for each cell. */
export function transitionTable(): string {
  const states = Object.keys(STATES);
  const rows = Object.entries(EVENTS).map(([name, event]) => {
    const cells = Object.values(STATES).map((job) => cell(job, event));
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  return [`| event ↓ · state → | ${states.join(' | ')} |`, `| ${'--- | '.repeat(states.length + 1)}`, ...rows]
    .map((line) => line.trimEnd())
    .join('\n');
}

function cell(job: Job, event: Trigger): string {
  const decision = decide(job, event, NOW_MS, SETTINGS);
  const parts = [
    ...decision.before.map(describe),
    ...(decision.job === job ? [] : [describeChange(job, decision.job), describeKept(job, decision.job)]),
    ...decision.after.map(describe),
  ];
  return parts.filter(Boolean).join('; ') || '–';
}

function describeChange(from: Job, to: Job): string {
  if (to.type === 'ended' && from.type === 'ended') return to.starts > from.starts ? 'count the start' : '';
  if (to.type === 'ended') return `→ **tombstone ${to.cause}**`;
  if (to.type === 'unknown') return '→ unknown';
  if (to.claim && (from.type !== 'unfinished' || from.claim !== to.claim))
    return `→ **claim ${to.claim.cause}**`;
  if (from.type === 'unfinished' && from.status === to.status) {
    if (to.starts > from.starts) return 'count the start';
    if (to.undelivered !== from.undelivered) return '';
    return to.runs === from.runs ? 'note the sign of life' : 'note that the run goes on';
  }
  return `→ **${to.status}**`;
}

function describeKept(from: Job, to: Job): string {
  const before = from.type === 'unknown' ? undefined : from.undelivered;
  const after = to.type === 'unknown' ? undefined : to.undelivered;
  if (before === after) return '';
  if (!after) return 'nothing waits';
  if (after.attempts > (before?.attempts ?? 0)) return 'look again later';
  const status = after.statuses.length > (before?.statuses.length ?? 0) ? after.statuses.at(-1) : undefined;
  const kept = [
    ...(status ? [`status ${status}`] : []),
    ...(after.progress && after.progress !== before?.progress ? ['progress'] : []),
    ...(after.result && !before?.result ? [`result ${after.result.resultType}`] : []),
  ];
  return `keep ${kept.join(', ')}`;
}

function describe(effect: Effect): string {
  switch (effect.type) {
    case 'status':
      return `status ${effect.status}`;
    case 'result':
      return `result ${effect.result.resultType}`;
    case 'progress':
      return 'forward';
    case 'task':
      return 'publish task';
    case 'revoke':
      return 'revoke';
    case 'keptResult':
      return 'kept result';
    case 'giveUpResult':
      return 'give up the result';
  }
}
