import { named, textOrNull } from '@omotes/http-api';
import { Type, type Static } from 'typebox';

/** A workflow as front ends draw its form. */
export const workflowResponseSchema = named(
  'WorkflowResponse',
  Type.Object({
    id: Type.String({ description: 'The workflow_type of its jobs.' }),
    description: Type.String(),
    versions: Type.Array(Type.String()),
    schema: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description: 'JSON Schema of input_params_dict; absent: there are no parameters.',
      }),
    ),
    uischema: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), { description: 'JSON Forms UI schema.' }),
    ),
  }),
);
export type WorkflowResponse = Static<typeof workflowResponseSchema>;

/** A definition as OMOTES 2's files have it. */
export const workflowUploadSchema = named(
  'WorkflowUpload',
  Type.Object({
    workflow_type_name: Type.String({ minLength: 1 }),
    workflow_type_description_name: Type.String(),
    workflow_parameters: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        default: {},
        description: 'The properties of a JSON Schema (draft 7), by the keys of the parameters.',
      }),
    ),
    prefect_flow_name: Type.Optional(Type.String({ description: 'Taken and not used.' })),
    prefect_flow_version: Type.Optional(textOrNull('Taken and not used.')),
    versions: Type.Optional(Type.Array(Type.String(), { description: 'Taken and not used.' })),
    memory_limit: Type.Optional(textOrNull('Taken and not used: a limit is an option of the worker.')),
  }),
);
export type WorkflowUpload = Static<typeof workflowUploadSchema>;
