import type { Job, Workflow } from '@omotes/http-api';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { messageOf, ProblemError, requestJson } from '../api/request.ts';
import { NetworkView } from '../network/network-view.tsx';
import { announce } from '../shell/announcement.tsx';
import { address, navigate } from '../shell/route.ts';
import { EsdlInput } from './esdl-input.tsx';
import { JobFields } from './job-fields.tsx';
import { checkDraft, draftOf, EMPTY_DRAFT, type JobDraft } from './job-draft.ts';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { ParameterControl } from './parameter-control.tsx';
import { parameterFields } from './parameter-field.ts';
import { Submission } from './submission.ts';

const USER_KEY = 'omotes.user';
const NO_FEEDBACK = {};

/** The form of a new job; `?from=<job id>` fills it in from an earlier one. */
export function NewJobPage() {
  const [workflows, setWorkflows] = useState<readonly Workflow[]>();
  const [start, setStart] = useState<JobDraft>();
  const [problem, setProblem] = useState('');
  const { search } = address.value;
  useEffect(() => {
    const from = new URLSearchParams(search).get('from');
    const load = async () => {
      const all = await requestJson<Workflow[]>('/workflow/');
      setWorkflows(all);
      setStart(keptDraft(search) ?? (await firstDraft(all, from)));
    };
    load().catch((error: unknown) => setProblem(messageOf(error)));
  }, [search]);
  return (
    <main class="new-job">
      <h1 tabIndex={-1}>New job</h1>
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {workflows !== undefined && start !== undefined && (
        <JobForm key={search} search={search} workflows={workflows} start={start} />
      )}
      {workflows === undefined && problem === '' && <p class="muted">Loading…</p>}
    </main>
  );
}

async function firstDraft(workflows: readonly Workflow[], from: string | null): Promise<JobDraft> {
  if (from === null) {
    const [only, ...others] = workflows;
    const workflowType = only !== undefined && others.length === 0 ? only.id : '';
    return { ...EMPTY_DRAFT, workflowType, userName: localStorage.getItem(USER_KEY) ?? '' };
  }
  const job = await requestJson<Job>(`/job/${encodeURIComponent(from)}`);
  const workflow = workflows.find(({ id }) => id === job.workflow_type);
  return workflow === undefined
    ? { ...draftOf(job, []), workflowType: '' } // the workflow is gone
    : draftOf(job, parameterFields(workflow));
}

interface JobFormProps {
  /** The query of the form's address. */
  readonly search: string;
  readonly workflows: readonly Workflow[];
  readonly start: JobDraft;
}

function JobForm({ search, workflows, start }: JobFormProps) {
  const [draft, setDraft] = useState(start);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState('');
  const [wasTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const submission = useMemo(() => new Submission(), []);
  const form = useRef<HTMLFormElement>(null);
  const workflow = workflows.find(({ id }) => id === draft.workflowType);
  const fields = useMemo(() => (workflow === undefined ? [] : parameterFields(workflow)), [workflow]);
  const check = useMemo(() => checkDraft(draft, fields), [draft, fields]);

  /** The problem of a field: at once for edited parameters, for all others after an attempt to submit. */
  const problemOf = (name: string, isTouched = false) =>
    refused.get(name) ?? (wasTried || isTouched ? check.problems.get(name) : undefined);
  const change = (part: Partial<JobDraft>) => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    keepDraft(search, changed);
    setRefused(new Map());
    setProblem('');
  };
  const focusProblem = () =>
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  const submit = async () => {
    setTried(true);
    if (check.input === undefined) {
      focusProblem();
      return;
    }
    setSending(true);
    try {
      const jobId = await submission.send(check.input);
      localStorage.setItem(USER_KEY, draft.userName);
      forgetDraft();
      announce('The job is submitted.');
      navigate(`/jobs/${jobId}`);
    } catch (error) {
      const errors = error instanceof ProblemError ? error.problem.errors : [];
      setRefused(new Map(errors.map(({ field, message }) => [field, message])));
      setProblem(
        errors.length === 0 ? messageOf(error) : 'The job was refused. See the problems at the fields.',
      );
      focusProblem();
    } finally {
      setSending(false);
    }
  };

  return (
    <form
      ref={form}
      class="job-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="form-fields">
        <JobFields draft={draft} workflows={workflows} problemOf={problemOf} onChange={change} />
        {fields.length > 0 && (
          <fieldset class="group">
            <legend>Parameters</legend>
            {fields.map((field) => (
              <ParameterControl
                key={`${draft.workflowType} ${field.key}`}
                field={field}
                text={draft.parameters[field.key] ?? field.initial}
                problem={problemOf(
                  `input_params_dict.${field.key}`,
                  Object.hasOwn(draft.parameters, field.key),
                )}
                onInput={(text) => change({ parameters: { ...draft.parameters, [field.key]: text } })}
              />
            ))}
          </fieldset>
        )}
        {problem !== '' && (
          <div class="problem" role="alert">
            {problem}
            <OtherProblems
              refused={refused}
              known={new Set(fields.map(({ key }) => `input_params_dict.${key}`))}
            />
          </div>
        )}
        <button type="submit" class="primary" disabled={isSending}>
          {isSending ? 'Submitting…' : 'Submit job'}
        </button>
      </div>
      <div class="form-network">
        <EsdlInput file={draft.esdl} problem={problemOf('input_esdl')} onFile={(esdl) => change({ esdl })} />
        {draft.esdl !== undefined && (
          <NetworkView key={draft.esdl.text} input={draft.esdl.text} output={null} feedback={NO_FEEDBACK} />
        )}
      </div>
    </form>
  );
}

const JOB_FIELDS = [
  'job_name',
  'user_name',
  'project_name',
  'workflow_type',
  'input_esdl',
  'timeout_after_s',
];

/** Problems of fields that this form does not have. */
function OtherProblems(props: {
  readonly refused: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
}) {
  const { refused, known } = props;
  const others = [...refused].filter(([field]) => !JOB_FIELDS.includes(field) && !known.has(field));
  return others.length === 0 ? null : (
    <ul>
      {others.map(([field, message]) => (
        <li key={field}>
          {field}: {message}
        </li>
      ))}
    </ul>
  );
}
