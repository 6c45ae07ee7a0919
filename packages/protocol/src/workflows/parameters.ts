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

/** The outcome of `checkParameters`: the params to send, or all problems. */
export type ParametersCheck =
  | { readonly ok: true; readonly params: JsonObject }
  /** All problems, each starting with the parameter's key. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** One problem of a parameter. */
export interface ParameterProblem {
  readonly keyName: string;
  /** A sentence that starts with the key. */
  readonly message: string;
}

/**
 * Checks the parameters of a job against the definition of its workflow, and converts them to the JSON values of `params_dict`
 * (`docs/wire-protocol.md#parameters`). An absent, null or undefined value becomes the default. Values that the definition
 * does not know are passed on. Idempotent: checking the resulting `params` returns them unchanged.
 */
export function checkParameters(
  definition: WorkflowDefinition,
  values: Readonly<Record<string, unknown>>,
): ParametersCheck {
  const { params, problems } = examine(definition, values);
  if (problems.length > 0) return { ok: false, problems: problems.map(({ message }) => message) };
  return { ok: true, params: Object.fromEntries(params) };
}

/** The problems of `checkParameters`, each with its key, for forms that show each problem at its field. */
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
    else params.set(key, value as JsonValue); // just checked
  }
  return { params, problems };
}

/** Like `valueProblem`, but a default is allowed even if it violates the bounds or options. */
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

/** Why a constraint is violated. Values that are not numbers are left out: they are reported already, or the definition is wrong. */
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
