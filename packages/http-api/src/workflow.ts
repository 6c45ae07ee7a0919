import { Type, type Static } from 'typebox';
import { named } from './schema-parts.ts';

/** A workflow, with what JSON Forms needs to draw its form. */
export const workflowSchema = named(
  'Workflow',
  Type.Object({
    id: Type.String({ description: 'The workflow_type of its jobs.' }),
    description: Type.String(),
    schema: Type.Record(Type.String(), Type.Unknown(), {
      description:
        'JSON Schema of input_params_dict. x-constraints of a property is a list of {relation, other}: how its value must relate to that of the property other.',
    }),
    uischema: Type.Record(Type.String(), Type.Unknown(), { description: 'JSON Forms UI schema.' }),
  }),
);
export type Workflow = Static<typeof workflowSchema>;
