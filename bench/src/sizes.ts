/** How much is measured. */
export interface Sizes {
  /** Times that everything is measured; what is compared takes turns. */
  readonly runs: number;
  /** Jobs in each run of what has an inbox or inline tasks, and of the bare loops. */
  readonly jobs: number;
  /** Jobs in each run of what is slower: three queues for each job, tasks in processes. */
  readonly slowJobs: number;
  /** Jobs in each run of the published Python SDK. */
  readonly pythonJobs: number;
  /** Submissions that wait for an orchestrator. */
  readonly waiting: number;
  /** Jobs of each run that are submitted one at a time. */
  readonly single: number;
  /** Updates of a job that sends as many as it can. */
  readonly updates: number;
  /** For so long jobs send updates at a rate. */
  readonly progressSeconds: number;
  /** Jobs that wait for a worker, in growing numbers. */
  readonly backlog: readonly number[];
  /** Jobs added to them in each run. */
  readonly backlogStep: number;
  /** Sizes of large energy systems, in bytes, in growing order. */
  readonly largeBytes: readonly number[];
  /** Jobs in each run of several orchestrators or workers. */
  readonly scaleOutJobs: number;
  /** SDK connections that do nothing. */
  readonly idleSdks: number;
  /** For so long the idle system is watched in each run. */
  readonly idleSeconds: number;
  /** Jobs in each run of every job system that is compared. */
  readonly peerJobs: number;
  /** Of these, jobs that are submitted one at a time. */
  readonly peerSingle: number;
}

export const FULL: Sizes = {
  runs: 5,
  jobs: 10_000,
  slowJobs: 3_000,
  pythonJobs: 500,
  waiting: 20_000,
  single: 500,
  updates: 20_000,
  progressSeconds: 10,
  backlog: [1_000, 100_000, 1_000_000],
  backlogStep: 5_000,
  largeBytes: [10_000, 1_000_000, 50_000_000],
  scaleOutJobs: 5_000,
  idleSdks: 1_000,
  idleSeconds: 10,
  peerJobs: 3_000,
  peerSingle: 200,
};

/** For a first look. */
export const QUICK: Sizes = {
  runs: 3,
  jobs: 1_600,
  slowJobs: 200,
  pythonJobs: 100,
  waiting: 2_000,
  single: 30,
  updates: 3_000,
  progressSeconds: 2,
  backlog: [100, 1_000, 10_000],
  backlogStep: 1_000,
  largeBytes: [10_000, 1_000_000, 10_000_000],
  scaleOutJobs: 800,
  idleSdks: 100,
  idleSeconds: 5,
  peerJobs: 400,
  peerSingle: 15,
};
