import type { Workflow } from '@omotes/http-api';

/** A parameter of a workflow, as a field of its form. */
export interface ParameterField {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly kind: 'text' | 'choice' | 'boolean' | 'integer' | 'number' | 'duration' | 'datetime';
  /** For a choice; otherwise empty. */
  readonly options: readonly Choice[];
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** The initial text; '' without a default. */
  readonly initial: string;
  readonly constraints: readonly Constraint[];
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** How the value must relate to that of the parameter `other`. */
export interface Constraint {
  readonly relation: string;
  readonly other: string;
}

/** The parts of a parameter's JSON Schema that the form uses. */
interface Property {
  readonly type?: string;
  readonly format?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly oneOf?: readonly { readonly const: string; readonly title?: string }[];
  readonly enum?: readonly string[];
  readonly 'x-unit'?: string;
  readonly 'x-constraints'?: readonly Constraint[];
}

/** The form of a workflow, in the order of its definition. */
export function parameterFields({ schema }: Workflow): ParameterField[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Property>>; // JSON Schema says so
  return Object.entries(properties).map(([key, property]): ParameterField => {
    const kind = kindOf(property);
    return {
      key,
      kind,
      title: property.title ?? key,
      description: property.description ?? '',
      options: optionsOf(property),
      minimum: property.minimum,
      maximum: property.maximum,
      initial:
        property.default === undefined
          ? kind === 'boolean'
            ? 'false'
            : ''
          : fieldText(kind, property.default),
      constraints: property['x-constraints'] ?? [],
    };
  });
}

/** A parameter's value as its form shows it. */
export function fieldText(kind: ParameterField['kind'], value: unknown): string {
  if (kind === 'datetime' && typeof value === 'string') return dateTimeText(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function kindOf({ type, format, oneOf, enum: values, 'x-unit': unit }: Property): ParameterField['kind'] {
  if (oneOf !== undefined || values !== undefined) return 'choice';
  if (type === 'boolean' || type === 'integer') return type;
  if (type === 'number') return unit === 's' ? 'duration' : 'number';
  return format === 'date-time' ? 'datetime' : 'text';
}

function optionsOf({ oneOf, enum: values = [] }: Property): Choice[] {
  if (oneOf !== undefined)
    return oneOf.map((option) => ({ value: option.const, text: option.title ?? option.const }));
  return values.map((value) => ({ value, text: value }));
}

/** A datetime as the browser's control needs it, in UTC. Invalid values stay as they are, so that the user sees and corrects them. */
function dateTimeText(value: string): string {
  const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes('T') ? value : `${value}Z`);
  return Number.isNaN(time) ? value : new Date(time).toISOString().slice(0, 19);
}
