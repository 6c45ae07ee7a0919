import type { Conditions } from './conditions.ts';
import type { Sizes } from './sizes.ts';

const NAMES: Readonly<Record<string, string>> = {
  date: 'date',
  cores: 'cores',
  processor: 'processor',
  memoryGb: 'memory, GB',
  node: 'Node',
  rabbitmq: 'RabbitMQ',
  postgresql: 'PostgreSQL',
  durability: 'durability',
  logs: 'logs of the programs',
  runs: 'runs',
  jobs: 'jobs in each run',
  slowJobs: 'jobs in each run of what is slower',
  pythonJobs: 'jobs in each run of the Python SDKs',
  waiting: 'submissions that wait for an orchestrator',
  single: 'jobs in each run, one at a time',
  updates: 'updates of a job that sends all it can',
  progressSeconds: 'updates at a rate, for so many s',
  backlog: 'jobs that wait for a worker',
  backlogStep: 'jobs added to them in each run',
  largeBytes: 'large energy systems, bytes',
  scaleOutJobs: 'jobs in each run of scale-out',
  idleSdks: 'SDK connections that do nothing',
  idleSeconds: 'idle system in each run, s',
  peerJobs: 'jobs in each run of every job system',
  peerSingle: 'jobs of every job system, one at a time',
} satisfies Record<keyof Conditions | keyof Sizes, string>;

/** The displayed name of a condition or a size, with its unit. */
export function conditionName(key: string): string {
  return NAMES[key] ?? key; // it is from another version's report
}

/** The conditions and sizes of a report, with displayed names. */
export function conditionRows(values: Conditions | Sizes): [string, string][] {
  return Object.entries(values).map(([key, value]) => [conditionName(key), [value].flat().join(', ')]);
}
