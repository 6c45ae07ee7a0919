import type { ListedJob } from '@omotes/orchestrator';
import type { Command } from 'commander';
import { type Context, print, printJson } from '../context.ts';
import { formatDuration } from '../duration.ts';
import { table } from '../output/table.ts';
import { databaseSettings, serversEnvironment } from '../servers.ts';

/** `omotes jobs` */
export function addJobs(program: Command, context: Context): void {
  program
    .command('jobs')
    .summary('list the jobs that have not ended')
    .description('List the waiting and running jobs, oldest first.')
    .option('--json', 'print a JSON list')
    .action(async (options: { json?: boolean }) => {
      const { listJobs } = await import('@omotes/orchestrator');
      const jobs = await listJobs(databaseSettings(await serversEnvironment(context, 'database')));
      if (options.json) printJson(context.stdout, jobs.map(jobJson));
      else if (jobs.length === 0) print(context.stdout, 'No unfinished jobs.');
      else print(context.stdout, ...jobLines(jobs, Date.now()));
    });
}

function jobJson({
  jobId,
  workflowType,
  status,
  jobReference,
  registeredAt,
  runningAt,
}: ListedJob): Record<string, unknown> {
  return {
    job_id: jobId,
    workflow_type: workflowType,
    status,
    job_reference: jobReference ?? null,
    registered_at: registeredAt,
    running_at: runningAt ?? null,
  };
}

function jobLines(jobs: readonly ListedJob[], nowMs: number): string[] {
  const age = (time: string | undefined): string =>
    time === undefined ? '–' : formatDuration(Math.max(nowMs - Date.parse(time), 0));
  const rows = jobs.map((job) => [
    job.jobId,
    job.workflowType,
    job.status,
    age(job.registeredAt),
    age(job.runningAt),
    job.jobReference ?? '',
  ]);
  return table(['ID', 'WORKFLOW', 'STATUS', 'REGISTERED', 'RUNNING', 'REFERENCE'], rows);
}
