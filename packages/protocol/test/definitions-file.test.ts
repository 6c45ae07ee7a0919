import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DefinitionsError, parseWorkflowDefinitions } from '@omotes/protocol';

const parse = (json: unknown) => parseWorkflowDefinitions(JSON.stringify(json)).definitions;

function problemsOf(text: string): readonly string[] {
  try {
    parseWorkflowDefinitions(text);
    return [];
  } catch (error) {
    assert.ok(error instanceof DefinitionsError);
    assert.equal(error.code, 'invalid_definitions');
    for (const problem of error.problems) assert.ok(error.message.includes(problem));
    return error.problems;
  }
}

/** A file with one workflow that has these parameters. */
const fileWith = (...parameters: unknown[]): string =>
  JSON.stringify([
    { workflow_type_name: 'w', workflow_type_description_name: 'W', workflow_parameters: parameters },
  ]);

const withoutWorkflow = (finding: string): string => finding.replace('[0].workflow_parameters', '');

/** The problems of a file with these parameters. */
const problemsOfParameters = (...parameters: unknown[]): readonly string[] =>
  problemsOf(fileWith(...parameters)).map(withoutWorkflow);

/** The warnings of a file with these parameters, which can be used. */
function warningsOfParameters(...parameters: unknown[]): readonly string[] {
  const { definitions, warnings } = parseWorkflowDefinitions(fileWith(...parameters));
  assert.equal(definitions[0]?.parameters.length, parameters.length);
  return warnings.map(withoutWorkflow);
}

describe('a workflow definitions file', () => {
  it('is read with all its values', () => {
    const definitions = parse([
      { workflow_type_name: 'simple', workflow_type_description_name: 'Simple' },
      {
        workflow_type_name: 'full',
        workflow_type_description_name: 'Full',
        workflow_parameters: [
          {
            parameter_type: 'string',
            key_name: 's',
            title: 'S',
            description: 'text',
            default: 'a',
            enum_options: [
              { key_name: 'a', display_name: 'A' },
              { key_name: 'b', display_name: 'B' },
            ],
          },
          { parameter_type: 'boolean', key_name: 'b', default: false },
          { parameter_type: 'integer', key_name: 'i', default: 2, minimum: -1, maximum: 3 },
          {
            parameter_type: 'float',
            key_name: 'f',
            minimum: 0.5,
            constraints: [{ other_key_name: 'i', relation: 'greater_or_eq' }],
          },
          { parameter_type: 'datetime', key_name: 't', default: '2026-01-02T03:04:05' },
          { parameter_type: 'duration', key_name: 'd', default: 0.5, minimum: 0, maximum: 3600 },
        ],
      },
    ]);
    const common = { title: undefined, description: undefined, constraints: [] };
    assert.deepEqual(definitions, [
      { workflowType: 'simple', description: 'Simple', parameters: [] },
      {
        workflowType: 'full',
        description: 'Full',
        parameters: [
          {
            type: 'string',
            keyName: 's',
            title: 'S',
            description: 'text',
            constraints: [],
            default: 'a',
            enumOptions: [
              { keyName: 'a', displayName: 'A' },
              { keyName: 'b', displayName: 'B' },
            ],
          },
          { ...common, type: 'boolean', keyName: 'b', default: false },
          { ...common, type: 'integer', keyName: 'i', default: 2, minimum: -1, maximum: 3 },
          {
            ...common,
            type: 'float',
            keyName: 'f',
            default: undefined,
            minimum: 0.5,
            maximum: undefined,
            constraints: [{ otherKeyName: 'i', relation: 'greater_or_eq' }],
          },
          { ...common, type: 'datetime', keyName: 't', default: '2026-01-02T03:04:05' },
          { ...common, type: 'duration', keyName: 'd', default: 0.5, minimum: 0, maximum: 3600 },
        ],
      },
    ]);
  });

  it('may leave titles and descriptions empty', () => {
    const [definition] = parse([{ workflow_type_name: 'w', workflow_type_description_name: '' }]);
    assert.equal(definition?.description, '');
  });

  it('may have unknown keys', () => {
    const [definition] = parse([
      {
        workflow_type_name: 'w',
        workflow_type_description_name: 'W',
        colour: 'red',
        workflow_parameters: [{ parameter_type: 'boolean', key_name: 'b', colour: 1 }],
      },
    ]);
    assert.equal(definition?.parameters.length, 1);
  });

  it('is refused with every problem and its place', () => {
    const text = JSON.stringify([
      'no workflow',
      { workflow_type_name: '', workflow_parameters: {} },
      {
        workflow_type_name: 'w',
        workflow_type_description_name: 5,
        workflow_parameters: [
          { parameter_type: 'colour', key_name: 'a' },
          { parameter_type: 'integer', key_name: 'b', default: 9, minimum: 1.5, maximum: 3 },
          { parameter_type: 'integer', key_name: 'b' },
          { parameter_type: 'float', title: 7, constraints: [{ relation: 'bigger' }, 1] },
        ],
      },
      { workflow_type_name: 'w', workflow_type_description_name: 'again' },
    ]);
    assert.deepEqual([...problemsOf(text)].sort(), [
      '[0]: must be an object',
      '[1].workflow_parameters: must be a list',
      '[1].workflow_type_description_name: is missing',
      '[1].workflow_type_name: must not be empty',
      '[2].workflow_parameters[0].parameter_type: must be one of string, boolean, integer, float, datetime, duration',
      '[2].workflow_parameters[1].minimum: must be a whole number below 2^53',
      "[2].workflow_parameters[2].key_name: 'b' occurs twice",
      '[2].workflow_parameters[3].constraints[0].other_key_name: is missing',
      '[2].workflow_parameters[3].constraints[0].relation: must be one of greater, greater_or_eq, smaller, smaller_or_eq, eq',
      '[2].workflow_parameters[3].constraints[1]: must be an object',
      '[2].workflow_parameters[3].key_name: is missing',
      '[2].workflow_parameters[3].title: must be a string',
      '[2].workflow_type_description_name: must be a string',
      "[3].workflow_type_name: 'w' occurs twice",
    ]);
  });

  it('must be JSON and a list', () => {
    assert.match(problemsOf('[').join(), /^is not JSON: /);
    assert.deepEqual(problemsOf('{}'), ['must be a list']);
    assert.deepEqual(problemsOf('null'), ['must be a list']);
    assert.deepEqual(problemsOf('[]'), []);
  });

  it('must have workflow types that RabbitMQ accepts as names of queues', () => {
    const problems = problemsOf(
      JSON.stringify(
        ['amq.x', 'é'.repeat(128)].map((name) => ({
          workflow_type_name: name,
          workflow_type_description_name: 'W',
        })),
      ),
    );
    assert.deepEqual(problems, [
      "[0].workflow_type_name: must not start with 'amq.', which RabbitMQ reserves",
      '[1].workflow_type_name: must not be longer than 255 bytes',
    ]);
  });

  it('must have defaults of the types of their parameters', () => {
    const wrong: [string, unknown, string][] = [
      ['string', 1, 'must be a string'],
      ['string', null, 'must be a string'],
      ['boolean', 'true', 'must be true or false'],
      ['integer', '1', 'must be a whole number below 2^53'],
      ['integer', 2 ** 53, 'must be a whole number below 2^53'],
      ['float', true, 'must be a number that fits 32 bits'],
      ['float', 1e39, 'must be a number that fits 32 bits'],
      ['duration', 'PT1H', 'must be a number of seconds that fits 32 bits'],
      ['datetime', 0, 'must be a string'],
      ['datetime', '2026-02-30', '"2026-02-30" is not an ISO 8601 datetime or seconds since the epoch'],
    ];
    for (const [type, value, problem] of wrong) {
      assert.deepEqual(problemsOfParameters({ parameter_type: type, key_name: 'k', default: value }), [
        `[0].default: ${problem}`,
      ]);
    }
  });

  it('is used with a warning when a default is outside the bounds or options of its parameter', () => {
    const integer = { parameter_type: 'integer', key_name: 'k', minimum: 1, maximum: 3 };
    assert.deepEqual(warningsOfParameters({ ...integer, default: 0 }), [
      '[0].default: 0 is below the minimum 1',
    ]);
    assert.deepEqual(warningsOfParameters({ ...integer, default: 4 }), [
      '[0].default: 4 is above the maximum 3',
    ]);
    assert.deepEqual(warningsOfParameters({ ...integer, default: 3 }), []);
    const options = ['a', 'b', 'a'].map((name) => ({ key_name: name, display_name: name }));
    assert.deepEqual(
      warningsOfParameters({ parameter_type: 'string', key_name: 'k', default: 'c', enum_options: options }),
      ["[0].enum_options[2].key_name: 'a' occurs twice", '[0].default: "c" is not one of a, b, a'],
    );
  });

  it('is used with a warning when a minimum is above its maximum', () => {
    for (const type of ['integer', 'float', 'duration']) {
      assert.deepEqual(
        warningsOfParameters({ parameter_type: type, key_name: 'k', minimum: 2, maximum: 1 }),
        ['[0].minimum: 2 is above the maximum 1'],
      );
    }
  });

  it('must not have keys that do not apply to the type of a parameter', () => {
    assert.deepEqual(
      problemsOfParameters(
        { parameter_type: 'datetime', key_name: 't', minimum: 0 },
        { parameter_type: 'integer', key_name: 'i', enum_options: [] },
      ),
      [
        '[0].minimum: does not apply to a parameter of type datetime',
        '[1].enum_options: does not apply to a parameter of type integer',
      ],
    );
  });

  it('is used with a warning when a constraint can never be checked', () => {
    const parameter = (type: string, name: string, ...others: string[]) => ({
      parameter_type: type,
      key_name: name,
      constraints: others.map((other) => ({ other_key_name: other, relation: 'smaller' })),
    });
    assert.deepEqual(
      warningsOfParameters(
        parameter('integer', 'i', 'f', 'gone', 'i', 'd'),
        parameter('float', 'f'),
        parameter('duration', 'd'),
        parameter('string', 's', 's2'),
        parameter('string', 's2'),
      ),
      [
        "[0].constraints[1].other_key_name: there is no parameter 'gone'",
        '[0].constraints[2].other_key_name: a parameter cannot be compared with itself',
        '[0].constraints[3].other_key_name: integer cannot be compared with duration',
        '[3].constraints[0].other_key_name: string cannot be compared with string',
      ],
    );
  });

  it('is read or refused with a DefinitionsError, never another error', () => {
    const keys = ['workflow_type_name', 'workflow_parameters', 'key_name', 'constraints', 'enum_options'];
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys, 'parameter_type', 'default'), tie('node')),
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(node, fc.array(node)), (json) => {
        problemsOf(JSON.stringify(json));
      }),
    );
  });
});
