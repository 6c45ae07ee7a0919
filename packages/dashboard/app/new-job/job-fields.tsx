import { JOB_PRIORITIES, type Workflow } from '@omotes/http-api';
import { session } from '../shell/session.ts';
import { Field } from './field.tsx';
import type { JobDraft } from './job-draft.ts';

interface JobFieldsProps {
  readonly draft: JobDraft;
  readonly workflows: readonly Workflow[];
  readonly problemOf: (name: string) => string | undefined;
  readonly onChange: (part: Partial<JobDraft>) => void;
}

/** The fields that every job has, for any workflow. */
export function JobFields({ draft, workflows, problemOf, onChange }: JobFieldsProps) {
  const who = session.value;
  const isSignedIn = typeof who === 'object' && who.authentication;
  return (
    <>
      <Field label="Workflow" problem={problemOf('workflow_type')}>
        {(control) => (
          <select
            {...control}
            value={draft.workflowType}
            onChange={(event) => onChange({ workflowType: event.currentTarget.value, parameters: {} })}
          >
            <option value="">Choose…</option>
            {workflows.map(({ id, description }) => (
              <option key={id} value={id}>
                {description === '' ? id : `${description} (${id})`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Name" problem={problemOf('job_name')}>
        {(control) => (
          <input
            {...control}
            value={draft.jobName}
            onInput={(event) => onChange({ jobName: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="pair">
        {!isSignedIn && (
          <Field label="User" problem={problemOf('user_name')}>
            {(control) => (
              <input
                {...control}
                autocomplete="username"
                value={draft.userName}
                onInput={(event) => onChange({ userName: event.currentTarget.value })}
              />
            )}
          </Field>
        )}
        <Field label="Project" problem={problemOf('project_name')}>
          {(control) => (
            <input
              {...control}
              value={draft.projectName}
              onInput={(event) => onChange({ projectName: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <div class="pair">
        <Field
          label="Time limit"
          hint="Such as 30 min or 2 h; empty: none"
          problem={problemOf('timeout_after_s')}
        >
          {(control) => (
            <input
              {...control}
              value={draft.timeout}
              onInput={(event) => onChange({ timeout: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Priority" problem={problemOf('job_priority')}>
          {(control) => (
            <select
              {...control}
              value={draft.priority}
              onChange={(event) => {
                const priority = JOB_PRIORITIES.find((each) => each === event.currentTarget.value);
                if (priority !== undefined) onChange({ priority });
              }}
            >
              {JOB_PRIORITIES.map((priority) => (
                <option key={priority} value={priority}>
                  {priority}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={draft.liveLogs}
          onChange={(event) => onChange({ liveLogs: event.currentTarget.checked })}
        />{' '}
        Show the logs while it runs
      </label>
    </>
  );
}
