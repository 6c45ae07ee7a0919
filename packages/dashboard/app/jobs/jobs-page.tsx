import { hasEnded, type JobSummary } from '@omotes/http-api';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { NotConnected } from '../shell/not-connected.tsx';
import { address, navigate } from '../shell/route.ts';
import { cancelJobs } from './cancel-jobs.ts';
import { JobFeed } from './job-feed.ts';
import { JobFilters } from './job-filters.tsx';
import { type JobQuery, queryText, readQuery } from './job-query.ts';
import { JobTable } from './job-table.tsx';

/** Outlives the page: after a look at a job, the list is as it was. */
const feed = new JobFeed();

/** The list of all jobs that the user may see, live. */
export function JobsPage() {
  const { search } = address.value;
  const query = useMemo(() => readQuery(search), [search]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = feed.rows.value;

  useEffect(() => {
    feed.start();
    return () => feed.stop();
  }, []);
  useEffect(() => feed.show(query), [query]);

  const show = (changed: JobQuery) => {
    const text = queryText(changed);
    navigate(text === '' ? '/' : `/?${text}`, { replace: changed.q !== query.q });
  };
  const known = useKnownValues(rows);
  return (
    <main class="jobs-page">
      <div class="toolbar">
        <h1 class="hidden" tabIndex={-1}>
          Jobs
        </h1>
        <p class="count" aria-live="off">
          {feed.isLoaded.value ? countText(feed.total.value) : '…'}
        </p>
        <Liveness />
        <JobFilters query={query} known={known} onChange={show} />
        {queryText(query) !== '' && (
          <a class="button quiet" href="/">
            Show all
          </a>
        )}
        <a class="button primary" href="/new">
          New job
        </a>
      </div>
      {feed.problem.value === '' && <NotConnected since={feed.downSince.value} />}
      {feed.problem.value !== '' && (
        <p class="problem" role="alert">
          The jobs could not be loaded. {feed.problem.value}{' '}
          <button type="button" onClick={() => void feed.reload()}>
            Try again
          </button>
        </p>
      )}
      {selected.size > 0 && <Selection rows={rows} selected={selected} onChange={setSelected} />}
      <JobTable
        rows={rows}
        total={feed.total.value}
        sort={query.sort}
        selected={selected}
        onSort={(sort) => show({ ...query, sort })}
        onSelect={setSelected}
        onNeed={(index) => feed.need(index)}
      />
      {feed.isLoaded.value && rows.length === 0 && (
        <p class="empty">
          {queryText(query) === '' ? 'There are no jobs yet.' : 'No job matches these filters.'}
        </p>
      )}
    </main>
  );
}

function countText(count: number): string {
  return count === 1 ? '1 job' : `${count.toLocaleString()} jobs`;
}

function Liveness() {
  return feed.isLive.value ? (
    <span class="live" title="Changes are shown as they happen">
      live
    </span>
  ) : (
    <span class="live off" title="Connecting; the list may be outdated">
      connecting…
    </span>
  );
}

interface SelectionProps {
  readonly rows: readonly JobSummary[];
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
}

function Selection({ rows, selected, onChange }: SelectionProps) {
  const [isAsking, setAsking] = useState(false);
  const jobs = rows.filter((job) => selected.has(job.job_id));
  const running = jobs.filter((job) => !hasEnded(job.status));
  const clear = () => onChange(new Set());
  return (
    <div class="selection" role="group" aria-label="Selected jobs">
      <span>
        {jobs.length.toLocaleString()} selected
        {running.length < jobs.length && `, ${running.length} not ended`}
      </span>
      {running.length > 0 && (
        <button type="button" class="danger" onClick={() => setAsking(true)}>
          Cancel {running.length === 1 ? 'job' : `${running.length} jobs`}…
        </button>
      )}
      <button type="button" class="quiet" onClick={clear}>
        Clear selection
      </button>
      {isAsking && (
        <ConfirmDialog
          title={running.length === 1 ? 'Cancel this job?' : `Cancel ${running.length} jobs?`}
          confirmText={running.length === 1 ? 'Cancel job' : `Cancel ${running.length} jobs`}
          onConfirm={() => {
            void cancelJobs(running.map(({ job_id: jobId }) => jobId));
            clear();
          }}
          onClose={() => setAsking(false)}
        >
          <p>What they have computed so far is lost.</p>
          <ul class="names">
            {running.slice(0, 8).map((job) => (
              <li key={job.job_id}>{job.job_name || job.job_id}</li>
            ))}
            {running.length > 8 && <li>and {running.length - 8} more</li>}
          </ul>
        </ConfirmDialog>
      )}
    </div>
  );
}

/** All values seen so far: choosing one must not hide the others. */
function useKnownValues(rows: readonly JobSummary[]) {
  const [known] = useState(() => ({
    workflowType: new Set<string>(),
    userName: new Set<string>(),
    projectName: new Set<string>(),
  }));
  for (const job of rows) {
    known.workflowType.add(job.workflow_type);
    known.userName.add(job.user_name);
    known.projectName.add(job.project_name);
  }
  return {
    workflowType: [...known.workflowType],
    userName: [...known.userName],
    projectName: [...known.projectName],
  };
}
