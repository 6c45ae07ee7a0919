import { checkParameters, type JobSubmission, type WorkflowDefinition } from '@omotes/protocol';
import type { JsonObject } from '@omotes/protocol';

export type SubmissionCheck =
  | { readonly ok: true; readonly params: JsonObject }
  | { readonly ok: false; readonly problems: readonly string[] };

const MAX_REFERENCE_CHARACTERS = 1_000;

/** Checks a submission against the definitions; names every problem, and gives the parameters to run with. */
export function checkSubmission(
  submission: JobSubmission,
  definitions: ReadonlyMap<string, WorkflowDefinition>,
): SubmissionCheck {
  const { workflowType, esdl, jobReference = '', params } = submission;
  const problems: string[] = [];
  if (esdl.trim() === '') problems.push('The input ESDL is empty.');
  else if (!esdl.trimStart().replace('\uFEFF', '').startsWith('<'))
    problems.push('The input ESDL is not XML.');
  if (jobReference.length > MAX_REFERENCE_CHARACTERS || jobReference.includes('\0')) {
    problems.push(`The job reference must have at most ${MAX_REFERENCE_CHARACTERS} characters and no NUL.`);
  }
  const definition = definitions.get(workflowType);
  if (!definition) {
    const known = [...definitions.keys()].join(', ');
    problems.push(`There is no workflow '${workflowType}'. There are: ${known || 'none'}.`);
    return { ok: false, problems };
  }
  const checked = checkParameters(definition, params);
  if (!checked.ok) return { ok: false, problems: [...problems, ...checked.problems] };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, params: checked.params };
}
