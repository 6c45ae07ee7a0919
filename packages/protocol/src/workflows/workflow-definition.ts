/** A type of job and its parameters. See `docs/wire-protocol.md#workflow`. */
export interface WorkflowDefinition {
  readonly workflowType: string;
  /** For people. */
  readonly description: string;
  readonly parameters: readonly WorkflowParameter[];
}

export type WorkflowParameter =
  | StringParameter
  | BooleanParameter
  | IntegerParameter
  | FloatParameter
  | DatetimeParameter
  | DurationParameter;

export type ParameterType = WorkflowParameter['type'];

interface Parameter {
  /** Its key in the parameters of a job. */
  readonly keyName: string;
  /** For people. Default: the key. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Relations to other parameters of the same job. */
  readonly constraints: readonly ParameterConstraint[];
}

export interface StringParameter extends Parameter {
  readonly type: 'string';
  readonly default?: string | undefined;
  /** The allowed values; empty: any. */
  readonly enumOptions: readonly EnumOption[];
}

export interface EnumOption {
  readonly keyName: string;
  /** For people. */
  readonly displayName: string;
}

export interface BooleanParameter extends Parameter {
  readonly type: 'boolean';
  readonly default?: boolean | undefined;
}

interface Bounded extends Parameter {
  readonly default?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** Whole numbers from −(2^53 − 1) to 2^53 − 1: larger ones do not fit a JSON number. */
export interface IntegerParameter extends Bounded {
  readonly type: 'integer';
}

/** Default and bounds have 32 bits on the wire, so they are exact to about 7 digits. */
export interface FloatParameter extends Bounded {
  readonly type: 'float';
}

/** Default and bounds are in seconds, and have 32 bits on the wire. */
export interface DurationParameter extends Bounded {
  readonly type: 'duration';
}

export interface DatetimeParameter extends Parameter {
  readonly type: 'datetime';
  /** ISO 8601; UTC if it has no offset. */
  readonly default?: string | undefined;
}

/** How the value of this parameter must compare with that of another parameter, such as `greater`. */
export interface ParameterConstraint {
  readonly otherKeyName: string;
  readonly relation: Relation;
}

/** In the order of the numbers on the wire. */
export const RELATIONS = ['greater', 'greater_or_eq', 'smaller', 'smaller_or_eq', 'eq'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Whether two types can be compared: numbers with numbers, datetimes with datetimes, durations with durations. */
export function areComparable(one: ParameterType, other: ParameterType): boolean {
  const scale = scaleOf(one);
  return scale !== undefined && scale === scaleOf(other);
}

function scaleOf(type: ParameterType): 'number' | 'datetime' | 'duration' | undefined {
  switch (type) {
    case 'integer':
    case 'float':
      return 'number';
    case 'datetime':
    case 'duration':
      return type;
    case 'string':
    case 'boolean':
      return undefined;
  }
}
