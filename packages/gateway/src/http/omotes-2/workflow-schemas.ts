import { named, textOrNull } from '@omotes/http-api';
import { Type, type Static } from 'typebox';

/** A workflow, with what front ends need to draw its form. */
export const workflowResponseSchema = named(
  'WorkflowResponse',
  Type.Object({
    id: Type.String({ description: 'The workflow_type of its jobs.' }),
    description: Type.String(),
    versions: Type.Array(Type.String()),
    schema: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description: 'JSON Schema of input_params_dict; absent without parameters.',
      }),
    ),
    uischema: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), { description: 'JSON Forms UI schema.' }),
    ),
  }),
);
export type WorkflowResponse = Static<typeof workflowResponseSchema>;

/** A definition as in the files of OMOTES 2. */
export const workflowUploadSchema = named(
  'WorkflowUpload',
  Type.Object({
    workflow_type_name: Type.String({ minLength: 1 }),
    workflow_type_description_name: Type.String(),
    workflow_parameters: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        default: {},
        description: 'Properties of a JSON Schema (draft 7), by parameter key.',
      }),
    ),
    prefect_flow_name: Type.Optional(Type.String({ description: 'Ignored.' })),
    prefect_flow_version: Type.Optional(textOrNull('Ignored.')),
    versions: Type.Optional(Type.Array(Type.String(), { description: 'Ignored.' })),
    memory_limit: Type.Optional(textOrNull('Ignored: memory limits are options of the worker.')),
  }),
);
export type WorkflowUpload = Static<typeof workflowUploadSchema>;
