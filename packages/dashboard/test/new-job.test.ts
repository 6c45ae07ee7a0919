import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Job, Workflow } from '@omotes/http-api';
import { base64OfText } from '../app/job/esdl-text.ts';
import { shownParameters } from '../app/job/parameter-text.ts';
import { checkDraft, draftOf, EMPTY_DRAFT } from '../app/new-job/job-draft.ts';
import { checkParameters } from '../app/new-job/parameter-check.ts';
import { parameterFields } from '../app/new-job/parameter-field.ts';
import { parseDurationText } from '../app/new-job/duration-text.ts';

const WORKFLOW: Workflow = {
  id: 'simulator',
  description: 'Simulate',
  uischema: {},
  schema: {
    type: 'object',
    properties: {
      supply: {
        type: 'number',
        title: 'Supply',
        default: 75,
        minimum: 20,
        maximum: 180,
        'x-constraints': [{ relation: 'greater', other: 'return' }],
      },
      return: { type: 'number', title: 'Return', default: 45 },
      steps: { type: 'integer' },
      step: { type: 'number', 'x-unit': 's', default: 3600, minimum: 60, maximum: 86_400 },
      start: { type: 'string', format: 'date-time', default: '2024-01-08T00:00:00+01:00' },
      end: {
        type: 'string',
        format: 'date-time',
        default: '2024-01-10T00:00:00.000Z',
        'x-constraints': [{ relation: 'greater', other: 'start' }],
      },
      solver: {
        type: 'string',
        oneOf: [
          { const: 'fast', title: 'Fast' },
          { const: 'exact', title: 'Exact' },
        ],
        default: 'fast',
      },
      dry: { type: 'boolean' },
    },
  },
};
const FIELDS = parameterFields(WORKFLOW);
const problemsOf = (texts: Record<string, string>) =>
  Object.fromEntries(checkParameters(FIELDS, { steps: '3', ...texts }).problems);

test('a form begins with the defaults, datetimes in UTC', () => {
  const initial = Object.fromEntries(FIELDS.map(({ key, initial: text }) => [key, text]));
  assert.deepEqual(initial, {
    supply: '75',
    return: '45',
    steps: '',
    step: '3600',
    start: '2024-01-07T23:00:00',
    end: '2024-01-10T00:00:00',
    solver: 'fast',
    dry: 'false',
  });
});

test('the texts of a form are sent as numbers, seconds, datetimes and booleans', () => {
  const { params, problems } = checkParameters(FIELDS, {
    steps: ' 12 ',
    supply: '80,5',
    step: '1 h 30 min',
    dry: 'true',
  });
  assert.equal(problems.size, 0);
  assert.deepEqual(params, {
    supply: 80.5,
    return: 45,
    steps: 12,
    step: 5400,
    start: '2024-01-07T23:00:00.000Z',
    end: '2024-01-10T00:00:00.000Z',
    solver: 'fast',
    dry: true,
  });
});

test('every problem is listed with its field', () => {
  assert.deepEqual(
    problemsOf({ supply: '19', steps: '1.5', step: '2 d', start: '', solver: 'none', return: 'warm' }),
    {
      supply: 'Must be 20 or more.',
      steps: 'Enter a whole number.',
      step: 'Must be 1 d or less.',
      start: 'Enter a date and a time.',
      solver: 'Choose one.',
      return: 'Enter a number.',
    },
  );
  assert.deepEqual(problemsOf({ supply: '181', step: 'soon', steps: '' }), {
    supply: 'Must be 180 or less.',
    step: 'Enter a duration, such as 90, 1 h 30 min or 2 d.',
    steps: 'Enter a number.',
  });
});

test('numbers are read as people write them, and a duration with a colon asks for units', () => {
  assert.deepEqual(problemsOf({ supply: '7.5e1', return: '+40,5' }), {});
  assert.deepEqual(problemsOf({ supply: '0x50', return: 'Infinity', step: '1:30' }), {
    supply: 'Enter a number.',
    return: 'Enter a number.',
    step: 'Write units, such as 1 h 30 min or 1 min 30 s: 1:30 can be either.',
  });
});

test('a constraint between two parameters is checked when both are valid, and shown at the one that has it', () => {
  assert.deepEqual(problemsOf({ supply: '45' }), { supply: 'Must be greater than Return.' });
  assert.deepEqual(problemsOf({ end: '2024-01-01T00:00' }), { end: 'Must be greater than start.' });
  assert.deepEqual(problemsOf({ supply: '30', return: '' }), { return: 'Enter a number.' });
});

test('durations are read as people write them', () => {
  const seconds = new Map([
    ['90', 90],
    ['1.5 h', 5400],
    ['1 h 30 min', 5400],
    ['2d', 172_800],
    ['250 ms', 0.25],
    ['5 m 3 s', 303],
  ]);
  for (const [text, expected] of seconds) assert.equal(parseDurationText(text), expected, text);
  for (const text of ['', 'soon', '3 weeks', '-1', 'h', '1 h x'])
    assert.equal(parseDurationText(text), undefined, text);
});

test('a draft lists everything that is missing, and can be sent when nothing is', () => {
  assert.deepEqual(
    [...checkDraft({ ...EMPTY_DRAFT, timeout: 'long' }, []).problems.keys()],
    ['workflow_type', 'input_esdl', 'timeout_after_s'],
  );
  const draft = {
    ...EMPTY_DRAFT,
    jobName: 'One',
    workflowType: 'noop',
    esdl: { name: 'a.esdl', text: '<a/>' },
  };
  assert.deepEqual(checkDraft({ ...draft, timeout: '2 h' }, []).input, {
    job_name: 'One',
    user_name: '',
    project_name: '',
    workflow_type: 'noop',
    input_esdl: base64OfText('<a/>'),
    input_params_dict: {},
    job_priority: 'medium',
    live_logs: true,
    timeout_after_s: 7200,
  });
  assert.equal(checkDraft(draft, []).input?.timeout_after_s, undefined);
});

test('parameters of a job are shown with the titles and options of its workflow', () => {
  const params = {
    supply: 80,
    step: 5400,
    start: '2024-01-01T12:00:00+01:00',
    solver: 'exact',
    dry: true,
    other: { a: 1 },
  };
  assert.deepEqual(
    shownParameters(params, FIELDS).map(({ title, text }) => [title, text]),
    [
      ['Supply', '80'],
      ['step', '1 h 30 min'],
      ['start', '2024-01-01 11:00:00 UTC'],
      ['solver', 'Exact'],
      ['dry', 'yes'],
      ['other', '{"a":1}'],
    ],
  );
});

test('a job run again is sent as it was', () => {
  const input = {
    job_name: 'One',
    user_name: 'anna',
    project_name: 'Elzermeer',
    workflow_type: 'simulator',
    input_esdl: base64OfText('<a name="Zoë"/>'),
    job_priority: 'high',
    live_logs: false,
    timeout_after_s: 12.5,
    input_params_dict: {
      supply: 80,
      return: 40,
      steps: 4,
      step: 60.5,
      start: '2024-01-01T00:00:00.000Z',
      end: '2024-01-02T00:00:00.000Z',
      solver: 'exact',
      dry: true,
    },
  } as const;
  const job: Job = {
    ...input,
    job_id: 'a',
    status: 'succeeded',
    progress_fraction: 1,
    progress_message: '',
    submitted_at: '2024-01-01T00:00:00Z',
    registered_at: null,
    enqueued_at: null,
    running_at: null,
    stopped_at: null,
    waiting: null,
    output_esdl: null,
    logs: null,
    esdl_feedback: {},
  };
  assert.deepEqual(checkDraft(draftOf(job, FIELDS), FIELDS).input, input);
});
