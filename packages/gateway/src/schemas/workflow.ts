import { Type, type Static } from 'typebox';
import { named } from './reference.ts';

/** A workflow as JSON Forms draws its form. */
export const workflowSchema = named(
  'Workflow',
  Type.Object({
    id: Type.String({ description: 'The workflow_type of its jobs.' }),
    description: Type.String(),
    schema: Type.Record(Type.String(), Type.Unknown(), {
      description:
        'JSON Schema of input_params_dict. x-constraints of a property: [{relation, other}], the value is relation that of other.',
    }),
    uischema: Type.Record(Type.String(), Type.Unknown(), { description: 'JSON Forms UI schema.' }),
  }),
);
export type Workflow = Static<typeof workflowSchema>;
