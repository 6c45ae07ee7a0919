import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import type { WorkflowDefinition } from '@omotes/protocol';
import { InvalidSubmissionError } from '../src/index.ts';
import { toSubmission, type JobRequest } from '../src/submission.ts';

const WORKFLOW: WorkflowDefinition = {
  workflowType: 'heat',
  description: '',
  parameters: [
    { keyName: 'temperature', type: 'float', minimum: 0, constraints: [] },
    { keyName: 'steps', type: 'integer', default: 3, constraints: [] },
  ],
};
const JOB: JobRequest = { workflowType: 'heat', esdl: '<a/>', params: { temperature: 20 } };

function problemsOf(request: JobRequest): readonly string[] {
  try {
    toSubmission(request, [WORKFLOW]);
    return [];
  } catch (error) {
    assert.ok(error instanceof InvalidSubmissionError);
    return error.problems;
  }
}

test('a submission gets the defaults and a job id', () => {
  const { jobId, ...submission } = toSubmission(JOB, [WORKFLOW]);
  assert.match(jobId, /^[0-9a-f-]{36}$/);
  assert.deepEqual(submission, {
    workflowType: 'heat',
    esdl: '<a/>',
    params: { temperature: 20, steps: 3 },
    timeoutMs: undefined,
    jobReference: undefined,
    priority: undefined,
  });
});

test('all problems are reported at once', () => {
  const problems = problemsOf({
    workflowType: 'heat',
    esdl: ' ',
    params: { temperature: -1, steps: 'many' },
    timeoutMs: 2 ** 32,
    jobId: 'no id',
  });
  assert.equal(problems.length, 5);
});

test('each problem has its field, and its parameter if there is one', () => {
  assert.throws(
    () => toSubmission({ ...JOB, esdl: '', params: { temperature: -1 } }, [WORKFLOW]),
    (error) => {
      assert.ok(error instanceof InvalidSubmissionError);
      assert.deepEqual(error.submissionProblems, [
        { field: 'esdl', message: 'esdl is empty' },
        { field: 'params', parameter: 'temperature', message: 'temperature: -1 is below the minimum 0' },
      ]);
      return true;
    },
  );
});

test('an unknown workflow is refused with the names of the known ones', () => {
  assert.deepEqual(problemsOf({ ...JOB, workflowType: 'cold' }), [
    'there is no such workflow; the workflows are: heat',
  ]);
});

test('XML is accepted with a byte order mark, comments or white space around it', () => {
  for (const esdl of [
    '<a/>',
    '\uFEFF<?xml version="1.0"?>\n<a></a>\n',
    '<!-- b --><esdl:EnergySystem/>',
    ' <é/> ',
  ]) {
    assert.deepEqual(problemsOf({ ...JOB, esdl }), [], esdl);
  }
});

test('an input that is not XML is refused', () => {
  for (const esdl of ['', ' \n', 'esdl', '{"a": 1}', '<', '< a>', 'a<b/>', '<a/>b']) {
    assert.equal(problemsOf({ ...JOB, esdl }).length, 1, esdl);
  }
});

test('a reference that the orchestrator would refuse is refused before anything is sent', () => {
  assert.deepEqual(problemsOf({ ...JOB, jobReference: 'x'.repeat(1_000) }), []);
  for (const jobReference of ['x'.repeat(1_001), 'a\0b']) {
    assert.equal(problemsOf({ ...JOB, jobReference }).length, 1);
  }
});

test('wrong types from a program in plain JavaScript are problems too', () => {
  const wrong = {
    esdl: [undefined, 5, Buffer.from('<a/>')],
    params: [null, 'temperature', [20]],
    jobReference: [5, null, {}],
    timeoutMs: ['5', null],
    priority: [1, null],
    jobId: [5, null],
    liveLogs: [1, 'yes', null],
    workflowType: [undefined, 5],
  };
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      assert.equal(problemsOf({ ...JOB, [name]: value }).length, 1, `${name}: ${inspect(value)}`);
    }
  }
});
