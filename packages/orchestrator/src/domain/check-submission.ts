import {
  checkParameters,
  type JobSubmission,
  type JsonObject,
  MAX_REFERENCE_CHARACTERS,
  type WorkflowDefinition,
} from '@omotes/protocol';

export type SubmissionCheck =
  | { readonly ok: true; readonly params: JsonObject }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What may come before an XML document: XML's white space, and the bytes of a byte order mark. */
const BLANK = new Set(Buffer.from(' \t\r\n\uFEFF'));
const LESS_THAN = 0x3c;

/** Of what a problem quotes from the submission. */
const MAX_QUOTED_CHARACTERS = 100;
const MAX_PROBLEM_CHARACTERS = 1_000;

/** Checks a submission against the definitions; names every problem, and gives the parameters to run with. */
export function checkSubmission(
  submission: JobSubmission<Uint8Array>,
  definitions: ReadonlyMap<string, WorkflowDefinition>,
): SubmissionCheck {
  const { workflowType, esdl, jobReference = '', params } = submission;
  const problems: string[] = [];
  const first = esdl.find((byte) => !BLANK.has(byte));
  if (first === undefined) problems.push('The input ESDL is empty.');
  else if (first !== LESS_THAN) problems.push('The input ESDL is not XML.');
  if (jobReference.length > MAX_REFERENCE_CHARACTERS || jobReference.includes('\0')) {
    problems.push(`The job reference must have at most ${MAX_REFERENCE_CHARACTERS} characters and no NUL.`);
  }
  const definition = definitions.get(workflowType);
  if (!definition) {
    const known = [...definitions.keys()].join(', ');
    problems.push(
      `There is no workflow '${workflowType.slice(0, MAX_QUOTED_CHARACTERS)}'. There are: ${known || 'none'}.`,
    );
    return { ok: false, problems: problems.map(readable) };
  }
  const checked = checkParameters(definition, params);
  if (!checked.ok) problems.push(...checked.problems);
  return checked.ok && problems.length === 0
    ? { ok: true, params: checked.params }
    : { ok: false, problems: problems.map(readable) };
}

/** The database takes no NUL, and a person no endless text. */
function readable(problem: string): string {
  const text = problem.replaceAll('\0', '\uFFFD');
  return text.length > MAX_PROBLEM_CHARACTERS ? `${text.slice(0, MAX_PROBLEM_CHARACTERS)}…` : text;
}
