import type { MessageInitShape } from '@bufbuild/protobuf';
import { createCodec, nameOfNumber, numberOfName, required, type Codec } from '../wire/codec.ts';
import {
  AvailableWorkflowsSchema,
  RequestAvailableWorkflowsSchema,
  type Parameter as WireParameter,
  type ParameterSchema,
} from '../generated/omotes/workflow_pb.js';
import {
  RELATIONS,
  type WorkflowDefinition,
  type WorkflowParameter,
} from '../workflows/workflow-definition.ts';

/** A request to the orchestrators for `AvailableWorkflows`. */
export type RequestAvailableWorkflows = Record<string, never>;

export const RequestAvailableWorkflows: Codec<RequestAvailableWorkflows> = createCodec(
  RequestAvailableWorkflowsSchema,
  { toWire: () => ({}), fromWire: () => ({}) },
);

/** All workflows that an orchestrator offers. */
export interface AvailableWorkflows {
  readonly workflows: readonly WorkflowDefinition[];
}

export const AvailableWorkflows: Codec<AvailableWorkflows> = createCodec(AvailableWorkflowsSchema, {
  toWire: ({ workflows }: AvailableWorkflows) => ({
    workflows: workflows.map(({ workflowType, description, parameters }) => ({
      workflowType,
      description,
      parameters: parameters.map(parameterToWire),
    })),
  }),
  fromWire: (wire) => ({
    workflows: wire.workflows.map(({ workflowType, description, parameters }, index) => ({
      workflowType: required(`workflows[${index}].type_name`, workflowType),
      description,
      parameters: parameters.map(parameterFromWire),
    })),
  }),
});

type WireParameterInit = MessageInitShape<typeof ParameterSchema>;
type WireParameterType = NonNullable<WireParameterInit['type']>;

function parameterToWire(parameter: WorkflowParameter): WireParameterInit {
  return {
    key: parameter.keyName,
    title: parameter.title,
    description: parameter.description,
    type: parameterTypeToWire(parameter),
    constraints: parameter.constraints.map(({ otherKeyName, relation }) => ({
      otherKey: otherKeyName,
      relation: numberOfName('relation', RELATIONS, relation),
    })),
  };
}

function parameterTypeToWire(parameter: WorkflowParameter): WireParameterType {
  switch (parameter.type) {
    case 'string': {
      const choices = parameter.enumOptions.map(({ keyName, displayName }) => ({
        value: keyName,
        title: displayName,
      }));
      return { case: 'text', value: { default: parameter.default, choices } };
    }
    case 'boolean':
      return { case: 'flag', value: { default: parameter.default } };
    case 'integer':
      return { case: 'integer', value: mapBounds(parameter, BigInt) };
    case 'float':
      return { case: 'number', value: mapBounds(parameter, Number) };
    case 'datetime':
      return { case: 'moment', value: { default: parameter.default } };
    case 'duration':
      return { case: 'duration', value: mapBounds(parameter, Number) };
  }
}

function parameterFromWire(wire: WireParameter): WorkflowParameter {
  const keyName = required('key_name', wire.key);
  const parameter = {
    keyName,
    title: wire.title,
    description: wire.description,
    constraints: wire.constraints.map(({ otherKey, relation }) => ({
      otherKeyName: required('other_key_name', otherKey),
      relation: nameOfNumber('relation', RELATIONS, relation),
    })),
  };
  const { case: type, value } = wire.type;
  switch (type) {
    case 'text': {
      const enumOptions = value.choices.map((choice) => ({
        keyName: choice.value,
        displayName: choice.title,
      }));
      return { ...parameter, type: 'string', default: value.default, enumOptions };
    }
    case 'flag':
      return { ...parameter, type: 'boolean', default: value.default };
    case 'integer':
      return { ...parameter, type: 'integer', ...mapBounds(value, (bound) => safeInteger(keyName, bound)) };
    case 'number':
      return { ...parameter, type: 'float', ...mapBounds(value, shortestDecimal) };
    case 'moment':
      return { ...parameter, type: 'datetime', default: value.default };
    case 'duration':
      return { ...parameter, type: 'duration', ...mapBounds(value, shortestDecimal) };
    case undefined:
      throw new Error(`parameter_type of ${keyName} is missing`);
  }
}

interface Bounds<T> {
  default?: T | undefined;
  minimum?: T | undefined;
  maximum?: T | undefined;
}

function mapBounds<From, To>(bounds: Readonly<Bounds<From>>, convert: (bound: From) => To): Bounds<To> {
  const mapped = (bound: From | undefined): To | undefined =>
    bound === undefined ? undefined : convert(bound);
  return {
    default: mapped(bounds.default),
    minimum: mapped(bounds.minimum),
    maximum: mapped(bounds.maximum),
  };
}

function safeInteger(keyName: string, wire: bigint): number {
  const value = Number(wire);
  if (!Number.isSafeInteger(value)) throw new Error(`${wire} of ${keyName} is beyond 2^53`);
  return value;
}

/**
 * The shortest decimal with the same 32-bit float: a minimum of 0.1 arrives as 0.10000000149011612 and must not refuse the
 * value 0.1.
 */
function shortestDecimal(float: number): number {
  for (let digits = 1; digits <= 9; digits++) {
    const decimal = Number(float.toPrecision(digits));
    if (Math.fround(decimal) === float) return decimal;
  }
  return float;
}
