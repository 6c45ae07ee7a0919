import { assertJson, type JsonObject, type JsonValue } from '../wire/json-object.ts';
import {
  convertValue,
  valueProblem,
  type ParameterConversion,
  type ParameterValue,
} from './parameter-value.ts';
import type {
  ParameterConstraint,
  Relation,
  WorkflowDefinition,
  WorkflowParameter,
} from './workflow-definition.ts';

export type ParametersCheck =
  | { readonly ok: true; readonly params: JsonObject }
  /** Every problem, each starting with the parameter's key. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** What is wrong with one parameter. */
export interface ParameterProblem {
  readonly keyName: string;
  /** Starts with the key. */
  readonly message: string;
}

/**
 * Checks the parameters of a job by the definition of its workflow, and converts them to what `params_dict`
 * carries (`docs/wire-protocol.md#parameters`). A value that is absent, null or undefined falls back to the default; one
 * that the definition does not know is passed on. Idempotent: `params` of one check pass the next unchanged.
 */
export function checkParameters(
  definition: WorkflowDefinition,
  values: Readonly<Record<string, unknown>>,
): ParametersCheck {
  const { params, problems } = examine(definition, values);
  if (problems.length > 0) return { ok: false, problems: problems.map(({ message }) => message) };
  return { ok: true, params: Object.fromEntries(params) };
}

/** The problems that `checkParameters` names, each with its key: for forms, which show it where it belongs. */
export function parameterProblems(
  definition: WorkflowDefinition,
  values: Readonly<Record<string, unknown>>,
): readonly ParameterProblem[] {
  return examine(definition, values).problems;
}

function examine(
  definition: WorkflowDefinition,
  values: Readonly<Record<string, unknown>>,
): { params: ReadonlyMap<string, JsonValue>; problems: readonly ParameterProblem[] } {
  const problems: ParameterProblem[] = [];
  const name = (keyName: string, problem: string): void =>
    void problems.push({ keyName, message: `${keyName}: ${problem}` });
  const params = new Map<string, JsonValue>();
  for (const parameter of definition.parameters) {
    const { keyName } = parameter;
    const conversion = convertOrDefault(
      parameter,
      Object.hasOwn(values, keyName) ? values[keyName] : undefined,
    );
    const problem = conversion.ok ? disallowed(parameter, conversion.value) : conversion.problem;
    if (problem !== undefined) name(keyName, problem);
    else if (conversion.ok) params.set(keyName, conversion.value);
  }
  for (const { keyName, constraints } of definition.parameters) {
    for (const constraint of constraints) {
      const problem = constraintProblem(constraint, params.get(keyName), params.get(constraint.otherKeyName));
      if (problem !== undefined) name(keyName, problem);
    }
  }
  const known = new Set(definition.parameters.map(({ keyName }) => keyName));
  for (const [key, value] of Object.entries(values)) {
    if (known.has(key) || value === undefined) continue;
    const problem = jsonProblem(value, key);
    if (problem !== undefined) problems.push({ keyName: key, message: problem });
    else params.set(key, value as JsonValue); // as was just checked
  }
  return { params, problems };
}

/** As `valueProblem`; but the default of a definition is allowed, wherever its bounds and options are. */
function disallowed(parameter: WorkflowParameter, value: ParameterValue): string | undefined {
  const problem = valueProblem(parameter, value);
  if (problem === undefined || parameter.default === undefined) return problem;
  const byDefault = convertValue(parameter, parameter.default);
  return byDefault.ok && byDefault.value === value ? undefined : problem;
}

function convertOrDefault(parameter: WorkflowParameter, value: unknown): ParameterConversion {
  if (value !== undefined && value !== null) return convertValue(parameter, value);
  if (parameter.default === undefined) return { ok: false, problem: 'is missing and has no default' };
  return convertValue(parameter, parameter.default);
}

const RELATION_TESTS: Record<Relation, { text: string; holds: (one: number, other: number) => boolean }> = {
  greater: { text: 'greater than', holds: (one, other) => one > other },
  greater_or_eq: { text: 'greater than or equal to', holds: (one, other) => one >= other },
  smaller: { text: 'smaller than', holds: (one, other) => one < other },
  smaller_or_eq: { text: 'smaller than or equal to', holds: (one, other) => one <= other },
  eq: { text: 'equal to', holds: (one, other) => one === other },
};

/** A value that is no number has been named already, or the definition is wrong: neither is said again here. */
function constraintProblem(
  { otherKeyName, relation }: ParameterConstraint,
  one: JsonValue | undefined,
  other: JsonValue | undefined,
): string | undefined {
  if (typeof one !== 'number' || typeof other !== 'number') return undefined;
  const { text, holds } = RELATION_TESTS[relation];
  return holds(one, other) ? undefined : `${one} is not ${text} ${otherKeyName}, which is ${other}`;
}

function jsonProblem(value: unknown, key: string): string | undefined {
  try {
    assertJson(value, key);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
