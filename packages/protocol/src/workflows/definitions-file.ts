import { DefinitionsError } from '../errors.ts';
import { JsonPlace } from './json-place.ts';
import { convertValue, valueProblem } from './parameter-value.ts';
import {
  areComparable,
  RELATIONS,
  type EnumOption,
  type ParameterConstraint,
  type ParameterType,
  type WorkflowDefinition,
  type WorkflowParameter,
} from './workflow-definition.ts';

/** The content of a workflow definitions file. */
export interface DefinitionsFile {
  readonly definitions: readonly WorkflowDefinition[];
  /**
   * Contradictions in a file that can still be used, each with its place, such as
   * `[0].workflow_parameters[1].default: "x" is not one of a, b`. The Python orchestrator accepts such files.
   */
  readonly warnings: readonly string[];
}

/**
 * Reads the JSON of a workflow definitions file (`docs/wire-protocol.md#the-workflow-definitions-file`). Unknown keys are
 * ignored; a key that does not apply to the type of its parameter is a problem.
 *
 * @throws {DefinitionsError} with every problem, such as
 * `[1].workflow_parameters[0].minimum: must be a whole number below 2^53`.
 */
export function parseWorkflowDefinitions(text: string): DefinitionsFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new DefinitionsError([`is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
  const problems: string[] = [];
  const warnings: string[] = [];
  const workflows = new JsonPlace('', json, { problems, warnings }).elements();
  for (const name of repeated(workflows, 'workflow_type_name')) name.problem(twice(name));
  const definitions = workflows.filter((workflow) => workflow.isObject()).map(readWorkflow);
  if (problems.length > 0) throw new DefinitionsError(problems);
  return { definitions, warnings };
}

function readWorkflow(workflow: JsonPlace): WorkflowDefinition {
  const places = workflow.at('workflow_parameters').elements();
  for (const name of repeated(places, 'key_name')) name.problem(twice(name));
  const read = places
    .filter((place) => place.isObject())
    .map((place) => ({ place, parameter: readParameter(place) }));
  const parameters = read.map(({ parameter }) => parameter).filter((parameter) => parameter !== undefined);
  // Constraints can only be checked when the types of all parameters are known.
  if (parameters.length === read.length) {
    const byKey = new Map(parameters.map((parameter) => [parameter.keyName, parameter]));
    for (const { place, parameter } of read) if (parameter) checkConstraints(place, parameter, byKey);
  }
  return {
    workflowType: readWorkflowType(workflow.at('workflow_type_name')),
    description: workflow.at('workflow_type_description_name').requiredText(),
    parameters,
  };
}

/** The workflow type is also the name of its worker queue, so the broker must accept it. */
function readWorkflowType(place: JsonPlace): string {
  const name = place.requiredName();
  if (Buffer.byteLength(name) > 255) place.problem('must not be longer than 255 bytes');
  if (name.startsWith('amq.')) place.problem("must not start with 'amq.', which RabbitMQ reserves");
  return name;
}

const PARAMETER_TYPES: readonly ParameterType[] = [
  'string',
  'boolean',
  'integer',
  'float',
  'datetime',
  'duration',
];

/** Reads a parameter; undefined when its type is unknown. */
function readParameter(place: JsonPlace): WorkflowParameter | undefined {
  const common = {
    keyName: place.at('key_name').requiredName(),
    title: place.at('title').text(),
    description: place.at('description').text(),
    constraints: place
      .at('constraints')
      .elements()
      .filter((constraint) => constraint.isObject())
      .map(readConstraint),
  };
  const type = place.at('parameter_type').oneOf(PARAMETER_TYPES);
  if (type === undefined) return undefined;
  const parameter = readTyped(place, type, common);
  if (parameter.default !== undefined) checkDefault(place.at('default'), parameter);
  return parameter;
}

type Common = Pick<WorkflowParameter, 'keyName' | 'title' | 'description' | 'constraints'>;

function readTyped(place: JsonPlace, type: ParameterType, common: Common): WorkflowParameter {
  switch (type) {
    case 'string':
      refuseKeys(place, type, ['minimum', 'maximum']);
      return { ...common, type, default: place.at('default').text(), enumOptions: readEnumOptions(place) };
    case 'boolean':
      refuseKeys(place, type, ['minimum', 'maximum', 'enum_options']);
      return { ...common, type, default: place.at('default').boolean() };
    case 'datetime':
      refuseKeys(place, type, ['minimum', 'maximum', 'enum_options']);
      return { ...common, type, default: place.at('default').text() };
    case 'integer':
    case 'float':
    case 'duration':
      refuseKeys(place, type, ['enum_options']);
      return { ...common, type, ...readBounds(place, type) };
  }
}

function readEnumOptions(place: JsonPlace): EnumOption[] {
  const options = place.at('enum_options').elements();
  for (const name of repeated(options, 'key_name')) name.warning(twice(name));
  return options
    .filter((option) => option.isObject())
    .map((option) => ({
      keyName: option.at('key_name').requiredText(),
      displayName: option.at('display_name').requiredText(),
    }));
}

interface Bounds {
  default: number | undefined;
  minimum: number | undefined;
  maximum: number | undefined;
}

function readBounds(place: JsonPlace, type: 'integer' | 'float' | 'duration'): Bounds {
  const read = (key: string): number | undefined =>
    type === 'integer'
      ? place.at(key).number(Number.isSafeInteger, 'must be a whole number below 2^53')
      : place
          .at(key)
          .number(fitsFloat, `must be a number${type === 'duration' ? ' of seconds' : ''} that fits 32 bits`);
  const bounds = { default: read('default'), minimum: read('minimum'), maximum: read('maximum') };
  const { minimum, maximum } = bounds;
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    place.at('minimum').warning(`${minimum} is above the maximum ${maximum}`);
  }
  return bounds;
}

function fitsFloat(value: number): boolean {
  return Number.isFinite(Math.fround(value));
}

function checkDefault(place: JsonPlace, parameter: WorkflowParameter): void {
  const conversion = convertValue(parameter, parameter.default);
  if (!conversion.ok) return place.problem(conversion.problem);
  const problem = valueProblem(parameter, conversion.value);
  if (problem !== undefined) place.warning(problem);
}

function readConstraint(place: JsonPlace): ParameterConstraint {
  return {
    otherKeyName: place.at('other_key_name').requiredName(),
    // The default is never used: the problem makes the file unusable.
    relation: place.at('relation').oneOf(RELATIONS) ?? 'eq',
  };
}

function checkConstraints(
  place: JsonPlace,
  { keyName, type, constraints }: WorkflowParameter,
  parameters: ReadonlyMap<string, WorkflowParameter>,
): void {
  if (constraints.length === 0) return;
  for (const constraint of place.at('constraints').elements()) {
    const named = constraint.at('other_key_name');
    if (typeof named.value !== 'string' || named.value === '') continue;
    const other = parameters.get(named.value);
    if (other === undefined) named.warning(`there is no parameter '${named.value}'`);
    else if (other.keyName === keyName) named.warning('a parameter cannot be compared with itself');
    else if (!areComparable(type, other.type)) named.warning(`${type} cannot be compared with ${other.type}`);
  }
}

function refuseKeys(place: JsonPlace, type: ParameterType, keys: readonly string[]): void {
  for (const key of keys) {
    if (place.has(key)) place.at(key).problem(`does not apply to a parameter of type ${type}`);
  }
}

/** The names that occurred before. */
function repeated(places: readonly JsonPlace[], key: string): readonly JsonPlace[] {
  const seen = new Set<unknown>();
  return places
    .map((place) => place.at(key))
    .filter(({ value }) => {
      const isRepeated = typeof value === 'string' && seen.has(value);
      seen.add(value);
      return isRepeated;
    });
}

function twice({ value }: JsonPlace): string {
  return `'${String(value)}' occurs twice`;
}
