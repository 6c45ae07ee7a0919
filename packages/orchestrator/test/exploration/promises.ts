import { jobName } from './in-memory-broker.ts';
import type { JobHistory } from './ledger.ts';
import { jobIdOf, type Simulation } from './simulation.ts';

const STATUSES = ['REGISTERED', 'ENQUEUED', 'RUNNING'];

const BY_WORKER = /^run \d+$/;

/** Which promises do not hold when nothing more happens by itself. */
export function brokenPromises(simulation: Simulation): string[] {
  const { world, broker, store, ledger, workers } = simulation;
  const jobs = new Set([...world.waiting, ...world.later].map(({ job }) => job));
  return [
    ...[...jobs].flatMap((job) => brokenForJob(simulation, jobIdOf(job))),
    ...broker.describe().map((words) => `A message is left: ${words}`),
    ...[...store.rows.keys()].map((jobId) => `A row is left: ${jobName(jobId)}`),
    ...brokenForUnreadable(simulation),
    ...(store.hasOpenTransaction ? ['A transaction is left open'] : []),
    ...workers.filter(({ hasTask }) => hasTask).map(({ name }) => `${name} runs its task for ever`),
    ...ledger.runsAfterEnd.map(
      ({ jobId, number }) =>
        `${jobName(jobId)} had ended and was run again (run ${number}) without being revoked`,
    ),
  ];
}

function brokenForJob({ world, ledger, store }: Simulation, jobId: string): string[] {
  const name = jobName(jobId);
  if (world.declaresQueues === 'never')
    return store.tombstones.get(jobId)?.cause === 'undeliverable' ? [] : [`${name} was not given up`];
  const history = ledger.of(jobId);
  const [result, ...others] = history.results;
  const broken: string[] = [];
  if (!result) broken.push(`${name} never got a result`);
  else if (others.length > 0) broken.push(`${name} got two results`);
  else if (!world.ends.some((type) => type === result.type)) {
    broken.push(`${name} ended in ${result.type} (${result.logs})`);
  }
  if (!history.hasResult) broken.push(`${name}’s program was never handed its result`);
  const unseen = world.declaresQueues === 'late' ? unseenBy(history) : [];
  if (unseen.length > 0) broken.push(`${name}’s program never saw ${unseen.join(', ')}`);
  const run = world.replicas === 1 && world.task.progress && BY_WORKER.exec(result?.logs ?? '')?.[0];
  if (run && !history.told.some((content) => content.endsWith(` ${run}`) && content.startsWith('progress'))) {
    broken.push(`${name} got the result of ${run} without its progress`);
  }
  const problem = result && statusProblem(history, result.type);
  if (problem) broken.push(`${name} ${problem}: ${history.statuses.join(', ')}`);
  return broken;
}

/**
 * What a program that declared its queues late should have seen: every status of a job that a worker ended, and the last
 * update. One that was deleted can have been told REGISTERED by a transaction that was rolled back.
 */
function unseenBy({ told, statuses, results, handed }: JobHistory): string[] {
  const isByWorker = BY_WORKER.test(results[0]?.logs ?? '');
  const progress = told.findLast((content) => content.startsWith('progress'));
  const due = [
    ...statuses.filter((status) => isByWorker || status === 'CANCELLED'),
    ...(progress ? [progress.replace(/^progress \S+/, 'progress')] : []),
  ];
  return due.filter((content) => !handed.includes(content));
}

/** A message that is set apart can come again when something fails, and is set apart again. */
function brokenForUnreadable({ world, ledger, hasFailed }: Simulation): string[] {
  return (world.unreadable ?? []).flatMap((queue) => {
    const times = ledger.deadLetters.filter((each) => each === queue).length;
    return times === 1 || (times > 1 && hasFailed)
      ? []
      : [`What was unreadable in ${queue} was set apart ${times} times`];
  });
}

function statusProblem({ statuses, results }: JobHistory, type: string): string | undefined {
  const beforeEnd = statuses.filter((status) => status !== 'FINISHED' && status !== 'CANCELLED');
  if (beforeEnd.some((status, index) => status !== STATUSES[index]))
    return 'was told its statuses out of order';
  const last = statuses.at(-1);
  const isByWorker = BY_WORKER.test(results[0]?.logs ?? '');
  if (isByWorker && beforeEnd.length < STATUSES.length) return 'was not told every status';
  if ((type === 'SUCCEEDED') !== (last === 'FINISHED')) return `ended in ${type} after other statuses`;
  if ((type === 'CANCELLED' || type === 'TIMEOUT') && last !== 'CANCELLED') return 'was not told CANCELLED';
  return undefined;
}
