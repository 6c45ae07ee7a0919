import { hasEnded, type Job, type Workflow } from '@omotes/http-api';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { requestJson } from '../api/request.ts';
import { cancelJobs } from '../jobs/cancel-jobs.ts';
import { StatusBadge } from '../jobs/status-badge.tsx';
import { GENERAL } from '../network/asset-messages.tsx';
import { LongText } from '../network/long-text.tsx';
import { Messages } from '../network/messages.tsx';
import { NetworkView } from '../network/network-view.tsx';
import { type ParameterField, parameterFields } from '../new-job/parameter-field.ts';
import { announce } from '../shell/announcement.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { durationText } from '../shell/duration.ts';
import { NotConnected } from '../shell/not-connected.tsx';
import { textOfBase64 } from './esdl-text.ts';
import { JobLogs } from './job-logs.tsx';
import { JobTimeline } from './job-timeline.tsx';
import { JobWatch } from './job-watch.ts';
import { lastWords } from './last-words.ts';
import { shownParameters } from './parameter-text.ts';

/** The page of one job. */
export function JobPage({ jobId }: { readonly jobId: string }) {
  const watch = useMemo(() => new JobWatch(jobId), [jobId]);
  useEffect(() => {
    watch.start();
    return () => watch.stop();
  }, [watch]);
  const job = watch.job.value;
  const title = job === undefined ? 'Job' : titleOf(job);
  useEffect(() => {
    document.title = `${title} · OMOTES`;
  }, [title]);
  return (
    <main class="job-page">
      <div class="toolbar">
        {/* Always the same element, because it has the focus. */}
        <h1 tabIndex={-1}>{job === undefined ? 'Job' : job.job_name || job.job_id}</h1>
        {job !== undefined && <Actions job={job} />}
      </div>
      {job === undefined ? <NotRead watch={watch} /> : <WholeJob watch={watch} job={job} />}
    </main>
  );
}

function NotRead({ watch }: { readonly watch: JobWatch }) {
  if (watch.problem.value === '') return <p class="muted">Loading…</p>;
  return (
    <p class="problem" role="alert">
      {watch.problem.value}{' '}
      <button type="button" onClick={() => watch.start()}>
        Try again
      </button>
    </p>
  );
}

function WholeJob({ watch, job }: { readonly watch: JobWatch; readonly job: Job }) {
  return (
    <>
      <NotConnected since={watch.downSince.value} />
      {watch.problem.value !== '' && <p class="problem">{watch.problem.value}</p>}
      <JobTimeline job={job} />
      <State job={job} logs={watch.logs.value} />
      <div class="job-columns">
        <JobNetwork job={job} />
        <Facts job={job} />
      </div>
      <JobLogs
        text={watch.logs.value}
        isLive={job.live_logs && !hasEnded(job.status) && watch.downSince.value === undefined}
        note={job.live_logs || hasEnded(job.status) ? '' : 'The logs of this job come with its result.'}
        downloadHref={job.logs === null ? undefined : `/job/${job.job_id}/logs.txt`}
      />
    </>
  );
}

/** Shows status and progress in the title, for a tab in the background. */
function titleOf({ status, progress_fraction: fraction, job_name: name, job_id: jobId }: Job): string {
  const state = status === 'running' ? `${Math.floor(fraction * 100)} %` : status;
  return `${state} · ${name || jobId}`;
}

function Actions({ job }: { readonly job: Job }) {
  const [isAsking, setAsking] = useState(false);
  const name = job.job_name || job.job_id;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      announce('The link to this job is in the clipboard.');
    } catch {
      announce(`This browser allows no copying here. The link is ${location.href}`);
    }
  };
  return (
    <>
      <StatusBadge status={job.status} />
      <span class="space" />
      <a class="button" href={`/job/${job.job_id}/input.esdl`} download>
        Download input
      </a>
      {job.output_esdl !== null && (
        <a class="button" href={`/job/${job.job_id}/output.esdl`} download>
          Download output
        </a>
      )}
      <button type="button" onClick={() => void copy()}>
        Copy link
      </button>
      <a class="button" href={`/new?from=${job.job_id}`}>
        Run again…
      </a>
      {!hasEnded(job.status) && (
        <button type="button" class="danger" onClick={() => setAsking(true)}>
          Cancel…
        </button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={`Cancel ${name}?`}
          confirmText="Cancel job"
          onConfirm={() => void cancelJobs([job.job_id])}
          onClose={() => setAsking(false)}
        >
          <p>What it has computed so far is lost.</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** The progress of the job, why it waits, or why it failed. */
function State({ job, logs }: { readonly job: Job; readonly logs: string }) {
  const { status, progress_fraction: fraction, progress_message: message, waiting } = job;
  const general = job.esdl_feedback[GENERAL] ?? [];
  // The reason of a failure is in the last lines of the logs; the last progress only says how far the job got.
  const reason = status === 'error' || status === 'timeout' ? reasonOf(message, lastWords(logs)) : '';
  return (
    <>
      {status === 'running' && (
        <p class="progress large">
          <progress value={fraction} max={1} aria-label="Progress" />
          <span class="percent">{Math.floor(fraction * 100)} %</span> <span>{message}</span>
        </p>
      )}
      {waiting !== null && !hasEnded(status) && <p class="note">{waiting.text}</p>}
      {reason !== '' && (
        <p class="problem">
          <LongText text={reason} />
        </p>
      )}
      <Messages messages={general} />
    </>
  );
}

function reasonOf(message: string, words: string): string {
  return message === '' || words.includes(message) ? words : `${message}\n${words}`.trim();
}

function JobNetwork({ job }: { readonly job: Job }) {
  const input = useMemo(() => textOfBase64(job.input_esdl), [job.input_esdl]);
  const output = useMemo(
    () => (job.output_esdl === null ? null : textOfBase64(job.output_esdl)),
    [job.output_esdl],
  );
  return (
    <section aria-labelledby="network">
      <h2 id="network">Network</h2>
      <NetworkView input={input} output={output} feedback={job.esdl_feedback} />
    </section>
  );
}

function Facts({ job }: { readonly job: Job }) {
  const [fields, setFields] = useState<readonly ParameterField[]>([]);
  useEffect(() => {
    requestJson<Workflow[]>('/workflow/').then(
      (workflows) => {
        const workflow = workflows.find(({ id }) => id === job.workflow_type);
        if (workflow !== undefined) setFields(parameterFields(workflow));
      },
      () => undefined, // keys and plain values are shown
    );
  }, [job.workflow_type]);
  const facts = [
    ['Workflow', job.workflow_type],
    ['User', job.user_name],
    ['Project', job.project_name],
    ['Priority', job.job_priority],
    ['Time limit', job.timeout_after_s === null ? 'none' : durationText(job.timeout_after_s)],
    ['Id', job.job_id],
  ] as const;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">Job</h2>
      <table class="plain">
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Parameters</h2>
      {Object.keys(job.input_params_dict).length === 0 ? (
        <p class="muted">None.</p>
      ) : (
        <table class="plain">
          <tbody>
            {shownParameters(job.input_params_dict, fields).map(({ key, title, text }) => (
              <tr key={key}>
                <th scope="row" title={key}>
                  {title}
                </th>
                <td>
                  <LongText text={text} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
