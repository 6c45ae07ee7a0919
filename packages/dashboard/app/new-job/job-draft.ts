import type { Job, JobInput, JobSummary } from '@omotes/http-api';
import { base64OfText, textOfBase64 } from '../job/esdl-text.ts';
import { parseDurationText } from './duration-text.ts';
import { checkParameters } from './parameter-check.ts';
import { fieldText, type ParameterField } from './parameter-field.ts';

/** The contents of the form. */
export interface JobDraft {
  readonly jobName: string;
  readonly userName: string;
  readonly projectName: string;
  readonly workflowType: string;
  /** The texts of parameters that were edited or copied from a job, by key. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly esdl: EsdlFile | undefined;
  /** Such as `1 h`; '': none. */
  readonly timeout: string;
  readonly priority: JobSummary['job_priority'];
  readonly liveLogs: boolean;
}

export interface EsdlFile {
  readonly name: string;
  readonly text: string;
}

export type DraftCheck = {
  /** By field, named as in the API: `job_name`, `input_params_dict.seconds`. */
  readonly problems: ReadonlyMap<string, string>;
  /** The input to send; undefined while there are problems. */
  readonly input: JobInput | undefined;
};

export const EMPTY_DRAFT: JobDraft = {
  jobName: '',
  userName: '',
  projectName: '',
  workflowType: '',
  parameters: {},
  esdl: undefined,
  timeout: '',
  priority: 'medium',
  liveLogs: true,
};

/** A draft that repeats a job. `fields`: those of its workflow. */
export function draftOf(job: Job, fields: readonly ParameterField[]): JobDraft {
  const values = new Map(Object.entries(job.input_params_dict));
  return {
    jobName: job.job_name,
    userName: job.user_name,
    projectName: job.project_name,
    workflowType: job.workflow_type,
    parameters: Object.fromEntries(
      fields.flatMap(({ key, kind }) => (values.has(key) ? [[key, fieldText(kind, values.get(key))]] : [])),
    ),
    esdl: { name: `${job.job_name || job.job_id}.esdl`, text: textOfBase64(job.input_esdl) },
    timeout: job.timeout_after_s === null ? '' : `${job.timeout_after_s} s`,
    priority: job.job_priority,
    liveLogs: job.live_logs,
  };
}

/** Checks the whole draft. `fields`: those of its workflow. */
export function checkDraft(draft: JobDraft, fields: readonly ParameterField[]): DraftCheck {
  const problems = new Map<string, string>();
  if (draft.workflowType === '') problems.set('workflow_type', 'Choose a workflow.');
  if (draft.esdl === undefined) problems.set('input_esdl', 'Choose an ESDL file, or drop one here.');
  const timeout = draft.timeout.trim() === '' ? undefined : parseDurationText(draft.timeout.trim());
  if (draft.timeout.trim() !== '' && !timeout)
    problems.set('timeout_after_s', 'Enter a duration, such as 30 min or 2 h, or nothing.');
  const parameters = checkParameters(fields, draft.parameters);
  for (const [key, problem] of parameters.problems) problems.set(`input_params_dict.${key}`, problem);
  if (problems.size > 0 || draft.esdl === undefined) return { problems, input: undefined };
  return {
    problems,
    input: {
      job_name: draft.jobName,
      user_name: draft.userName,
      project_name: draft.projectName,
      workflow_type: draft.workflowType,
      input_esdl: base64OfText(draft.esdl.text),
      input_params_dict: { ...parameters.params },
      job_priority: draft.priority,
      live_logs: draft.liveLogs,
      ...(timeout === undefined ? {} : { timeout_after_s: timeout }),
    },
  };
}
