import type { MessageInitShape } from '@bufbuild/protobuf';
import { createCodec, nameOfNumber, numberOfName, required, type Codec } from './codec.ts';
import {
  AvailableWorkflowsSchema,
  RequestAvailableWorkflowsSchema,
  type WorkflowParameter as WireParameter,
  type WorkflowParameterSchema,
} from './generated/omotes/workflow_pb.js';
import { RELATIONS, type WorkflowDefinition, type WorkflowParameter } from './workflow-definition.ts';

/** Asks the orchestrators for an `AvailableWorkflows`. */
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
      typeName: workflowType,
      typeDescription: description,
      parameters: parameters.map(parameterToWire),
    })),
  }),
  fromWire: (wire) => ({
    workflows: wire.workflows.map(({ typeName, typeDescription, parameters }, index) => ({
      workflowType: required(`workflows[${index}].type_name`, typeName),
      description: typeDescription,
      parameters: parameters.map(parameterFromWire),
    })),
  }),
});

type WireParameterInit = MessageInitShape<typeof WorkflowParameterSchema>;
type WireParameterType = NonNullable<WireParameterInit['parameterType']>;

function parameterToWire(parameter: WorkflowParameter): WireParameterInit {
  return {
    keyName: parameter.keyName,
    title: parameter.title,
    description: parameter.description,
    parameterType: parameterTypeToWire(parameter),
    constraints: parameter.constraints.map(({ otherKeyName, relation }) => ({
      otherKeyName,
      relation: numberOfName('relation', RELATIONS, relation),
    })),
  };
}

function parameterTypeToWire(parameter: WorkflowParameter): WireParameterType {
  switch (parameter.type) {
    case 'string': {
      const enumOptions = parameter.enumOptions.map(({ keyName, displayName }) => ({ keyName, displayName }));
      return { case: 'stringParameter', value: { default: parameter.default, enumOptions } };
    }
    case 'boolean':
      return { case: 'booleanParameter', value: { default: parameter.default } };
    case 'integer':
      return { case: 'integerParameter', value: mapBounds(parameter, BigInt) };
    case 'float':
      return { case: 'floatParameter', value: mapBounds(parameter, Number) };
    case 'datetime':
      return { case: 'datetimeParameter', value: { default: parameter.default } };
    case 'duration':
      return { case: 'durationParameter', value: mapBounds(parameter, Number) };
  }
}

function parameterFromWire(wire: WireParameter): WorkflowParameter {
  const keyName = required('key_name', wire.keyName);
  const parameter = {
    keyName,
    title: wire.title,
    description: wire.description,
    constraints: wire.constraints.map(({ otherKeyName, relation }) => ({
      otherKeyName: required('other_key_name', otherKeyName),
      relation: nameOfNumber('relation', RELATIONS, relation),
    })),
  };
  const { case: type, value } = wire.parameterType;
  switch (type) {
    case 'stringParameter': {
      const enumOptions = value.enumOptions.map(({ keyName, displayName }) => ({ keyName, displayName }));
      return { ...parameter, type: 'string', default: value.default, enumOptions };
    }
    case 'booleanParameter':
      return { ...parameter, type: 'boolean', default: value.default };
    case 'integerParameter':
      return { ...parameter, type: 'integer', ...mapBounds(value, (bound) => safeInteger(keyName, bound)) };
    case 'floatParameter':
      return { ...parameter, type: 'float', ...mapBounds(value, shortestDecimal) };
    case 'datetimeParameter':
      return { ...parameter, type: 'datetime', default: value.default };
    case 'durationParameter':
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
 * The shortest decimal that is the same 32-bit float. A minimum of 0.1 arrives as 0.10000000149011612, and
 * the value 0.1 must not be refused for it.
 */
function shortestDecimal(float: number): number {
  for (let digits = 1; digits <= 9; digits++) {
    const decimal = Number(float.toPrecision(digits));
    if (Math.fround(decimal) === float) return decimal;
  }
  return float;
}
