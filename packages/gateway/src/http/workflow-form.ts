import type { Workflow } from '@omotes/http-api';
import { parseParameterText, type WorkflowDefinition, type WorkflowParameter } from '@omotes/protocol';

/**
 * A workflow with what JSON Forms needs to draw its form. Datetimes are ISO 8601, durations numbers of seconds. JSON Schema has
 * no keyword for relations between parameters: they are in `x-constraints`.
 */
export function toWorkflow(definition: WorkflowDefinition): Workflow {
  const { workflowType, description, parameters } = definition;
  const required = parameters.filter((parameter) => parameter.default === undefined);
  return {
    id: workflowType,
    description,
    schema: {
      type: 'object',
      properties: propertiesOf(definition),
      required: required.map(({ keyName }) => keyName),
    },
    uischema: uiSchemaOf(parameters.map(({ keyName }) => keyName)),
  };
}

/** The parameters as properties of a JSON Schema, by their keys. */
export function propertiesOf({ parameters }: WorkflowDefinition): Record<string, unknown> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.keyName, toProperty(parameter)]));
}

/** A JSON Forms UI schema with a control for each key. */
export function uiSchemaOf(keys: readonly string[]): Record<string, unknown> {
  return {
    type: 'VerticalLayout',
    elements: keys.map((key) => ({
      type: 'Control',
      scope: `#/properties/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    })),
  };
}

function toProperty(parameter: WorkflowParameter): Record<string, unknown> {
  const { title, description, constraints } = parameter;
  const relations = constraints.map(({ otherKeyName, relation }) => ({ relation, other: otherKeyName }));
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...typeOf(parameter),
    ...(parameter.default !== undefined && { default: defaultOf(parameter, parameter.default) }),
    ...(relations.length > 0 && { 'x-constraints': relations }),
  };
}

/** The default as forms need it: definitions may abbreviate a datetime, forms take complete ones only. */
function defaultOf(
  parameter: WorkflowParameter,
  value: string | number | boolean,
): string | number | boolean {
  if (parameter.type !== 'datetime') return value;
  const seconds = parseParameterText(parameter, String(value));
  return seconds.ok ? new Date(Number(seconds.value) * 1000).toISOString() : value;
}

function typeOf(parameter: WorkflowParameter): Record<string, unknown> {
  switch (parameter.type) {
    case 'string': {
      const options = parameter.enumOptions.map(({ keyName, displayName }) => ({
        const: keyName,
        title: displayName,
      }));
      return { type: 'string', ...(options.length > 0 && { oneOf: options }) };
    }
    case 'boolean':
      return { type: 'boolean' };
    case 'datetime':
      return { type: 'string', format: 'date-time' };
    case 'integer':
    case 'float':
    case 'duration': {
      const { minimum, maximum } = parameter;
      return {
        type: parameter.type === 'integer' ? 'integer' : 'number',
        ...(minimum !== undefined && { minimum }),
        ...(maximum !== undefined && { maximum }),
        ...(parameter.type === 'duration' && { 'x-unit': 's' }),
      };
    }
  }
}
