import type { FieldProblem } from '@omotes/http-api';
import type { WorkflowDefinition, WorkflowParameter } from '@omotes/protocol';
import { Ajv } from 'ajv';
import { InvalidInputError, WorkflowUnknownError } from '../../errors.ts';
import type { ClientConnection } from '../../jobs/client-connection.ts';
import { propertiesOf, uiSchemaOf } from '../workflow-form.ts';
import { ONLY_VERSION } from './job-schemas.ts';
import type { WorkflowResponse, WorkflowUpload } from './workflow-schemas.ts';

/**
 * The workflows that front ends are offered: those that the orchestrators define, or an uploaded selection of them with forms
 * of its own.
 *
 * The orchestrators' definitions decide what can run and which values are valid. An upload that contradicts them is refused, so
 * that no form offers values that a submission would be refused for. The upload is kept in memory, as in OMOTES 2: a restart
 * offers more, never less.
 */
export class OfferedWorkflows {
  readonly #connection: ClientConnection;
  #uploaded: readonly WorkflowUpload[] | undefined;

  constructor(connection: ClientConnection) {
    this.#connection = connection;
  }

  /** Throws `NotConnectedError`. */
  list(): WorkflowResponse[] {
    const definitions = this.#connection.client.workflows();
    if (!this.#uploaded)
      return definitions.map((each) => toResponse(each.workflowType, each.description, propertiesOf(each)));
    const defined = new Set(definitions.map(({ workflowType }) => workflowType));
    return this.#uploaded
      .filter((each) => defined.has(each.workflow_type_name))
      .map((each) =>
        toResponse(
          each.workflow_type_name,
          each.workflow_type_description_name,
          each.workflow_parameters ?? {},
        ),
      );
  }

  /** Throws `NotConnectedError`. */
  has(workflowType: string): boolean {
    return this.list().some(({ id }) => id === workflowType);
  }

  /** Offers these in place of all others. Throws `WorkflowUnknownError`, `InvalidInputError` and `NotConnectedError`. */
  replace(uploads: readonly WorkflowUpload[]): void {
    const definitions = this.#connection.client.workflows();
    const problems = uploads.flatMap((upload, index) => {
      const definition = definitions.find(({ workflowType }) => workflowType === upload.workflow_type_name);
      if (!definition) throw new WorkflowUnknownError(upload.workflow_type_name);
      if (uploads.findIndex((each) => each.workflow_type_name === upload.workflow_type_name) < index)
        return [{ field: `${index}.workflow_type_name`, message: 'is the name of an earlier workflow' }];
      return problemsOf(upload, definition).map(({ field, message }) => ({
        field: [index, 'workflow_parameters', field].filter((part) => part !== '').join('.'),
        message,
      }));
    });
    if (problems.length > 0) throw new InvalidInputError(problems);
    this.#uploaded = uploads;
  }
}

/** How the uploaded form contradicts the definition. */
function problemsOf(
  { workflow_parameters = {} }: WorkflowUpload,
  { parameters }: WorkflowDefinition,
): FieldProblem[] {
  const ajv = new Ajv({ strict: false, logger: false });
  if (ajv.validateSchema({ type: 'object', properties: workflow_parameters }) !== true)
    return [
      {
        field: '',
        message: `Invalid JSON Schema properties: ${ajv.errorsText(undefined, { dataVar: 'schema' })}`,
      },
    ];
  return parameters.flatMap((parameter) => {
    const { keyName } = parameter;
    const property = workflow_parameters[keyName] as { readonly type?: unknown } | undefined; // a schema, as was just checked
    if (property === undefined)
      return parameter.default === undefined
        ? [
            {
              field: keyName,
              message: `is missing: jobs need it, because the orchestrator's definition has no default`,
            },
          ]
        : [];
    const types = jsonTypesOf(parameter);
    return types.includes(String(property.type))
      ? []
      : [
          {
            field: keyName,
            message: `has type ${String(property.type)}, and jobs take ${types.join(' or ')}`,
          },
        ];
  });
}

/** The JSON Schema types of the parameter's values. */
function jsonTypesOf({ type }: WorkflowParameter): readonly string[] {
  switch (type) {
    case 'string':
    case 'datetime':
      return ['string'];
    case 'boolean':
    case 'integer':
      return [type];
    case 'float':
    case 'duration':
      return ['number', 'integer'];
  }
}

/** A workflow as in OMOTES 2: every parameter is required, and without parameters there is no form. */
function toResponse(
  id: string,
  description: string,
  properties: Readonly<Record<string, unknown>>,
): WorkflowResponse {
  const keys = Object.keys(properties);
  const form = { schema: { type: 'object', properties, required: keys }, uischema: uiSchemaOf(keys) };
  return { id, description, versions: [ONLY_VERSION], ...(keys.length > 0 ? form : {}) };
}
