import assert from 'node:assert/strict';
import { growthTests } from '@omotes/testing';
import {
  AvailableWorkflows,
  checkParameters,
  JobSubmission,
  parseWorkflowDefinitions,
  RelayedSubmission,
  type WorkflowDefinition,
} from '../src/index.ts';

/** The definition of a workflow with these parameters. */
function workflow(parameters: readonly object[]): WorkflowDefinition {
  const file = [
    { workflow_type_name: 'w', workflow_type_description_name: 'W', workflow_parameters: parameters },
  ];
  const [definition] = parseWorkflowDefinitions(JSON.stringify(file)).definitions;
  assert.ok(definition);
  return definition;
}

function refuses(type: string, value: unknown): void {
  const check = checkParameters(workflow([{ parameter_type: type, key_name: 'k' }]), { k: value });
  assert.ok(!check.ok);
  assert.ok(check.problems.join().length < 300);
}

const MANY = 4_000_000;
const DIGITS = '9'.repeat(MANY);

growthTests(import.meta.url, {
  'a number of four million digits and a letter is refused': () => {
    for (const text of [`${DIGITS}x`, `${DIGITS}.${DIGITS}x`, `.${DIGITS}x`, `1e${DIGITS}x`, DIGITS])
      for (const type of ['integer', 'float', 'duration', 'datetime']) refuses(type, text);
  },
  'a duration and a datetime of four million digits are refused': () => {
    refuses('duration', `P${DIGITS}`);
    refuses('duration', `PT${DIGITS},${DIGITS}`);
    refuses('duration', `P1W2D${DIGITS}`);
    refuses('datetime', `2026-01-01T00:00:00.${DIGITS}x`);
    refuses('datetime', `${DIGITS}-01-01`);
  },
  'half a million parameters that no definition knows are passed on': () => {
    const params = Object.fromEntries(Array.from({ length: 500_000 }, (_, index) => [`k${index}`, index]));
    const check = checkParameters(workflow([]), params);
    assert.ok(check.ok);
    assert.equal(Object.keys(check.params).length, 500_000);
  },
  'a value nested a million deep is refused': () => {
    const nested: unknown = JSON.parse(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`);
    const check = checkParameters(workflow([]), { nested });
    assert.ok(!check.ok);
    assert.match(check.problems.join(), /nested deeper than 30 levels/);
  },
  'a list of options of a hundred thousand, and as many constraints, are read and checked': () => {
    const options = Array.from({ length: 100_000 }, (_, index) => ({
      key_name: `option ${index}`,
      display_name: `Option ${index}`,
    }));
    const numbers = Array.from({ length: 100_000 }, (_, index) => ({
      parameter_type: 'integer',
      key_name: `n${index}`,
      default: index,
      constraints: index === 0 ? [] : [{ other_key_name: `n${index - 1}`, relation: 'greater' }],
    }));
    const definition = workflow([
      { parameter_type: 'string', key_name: 'choice', default: 'option 99999', enum_options: options },
      ...numbers,
    ]);
    assert.ok(checkParameters(definition, {}).ok);
    assert.ok(!checkParameters(definition, { choice: 'none of them', n99999: 0 }).ok);
    const { workflows } = AvailableWorkflows.decode(AvailableWorkflows.encode({ workflows: [definition] }));
    assert.equal(workflows[0]?.parameters.length, 100_001);
  },
  'a submission of a million fields of one kind is read': () => {
    const submission = JobSubmission.encode({ jobId: 'j', workflowType: 'w', esdl: '<a/>', params: {} });
    const reference = JobSubmission.encode({
      jobId: 'j',
      workflowType: 'w',
      esdl: '<a/>',
      params: {},
      jobReference: 'r',
    });
    const field = reference.slice(submission.length);
    const body = Buffer.concat([submission, ...Array.from({ length: 1_000_000 }, () => field)]);
    assert.equal(RelayedSubmission.decode(body).jobId, 'j');
  },
});
