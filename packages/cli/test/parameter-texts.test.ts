import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorkflowDefinition } from '@omotes/protocol';
import { InvalidArgumentError } from 'commander';
import { UsageError } from '../src/errors.ts';
import { parameterTexts, parameterValues } from '../src/parameter-texts.ts';

const DEFINITION: WorkflowDefinition = {
  workflowType: 'simulate',
  description: '',
  parameters: [
    { type: 'integer', keyName: 'steps', constraints: [] },
    { type: 'boolean', keyName: 'fast', constraints: [] },
    { type: 'string', keyName: 'label', enumOptions: [], constraints: [] },
    { type: 'duration', keyName: 'horizon', constraints: [] },
    { type: 'datetime', keyName: 'start', constraints: [] },
  ],
};

test('key=value options are collected, and a value may contain =', () => {
  assert.deepEqual(parameterTexts('b=c=d', parameterTexts('a=1')), [
    ['a', '1'],
    ['b', 'c=d'],
  ]);
  assert.deepEqual(parameterTexts('empty='), [['empty', '']]);
});

test('an option without a key, or a key given twice, is a usage error', () => {
  for (const text of ['a', '=1', '']) assert.throws(() => parameterTexts(text), InvalidArgumentError, text);
  assert.throws(() => parameterTexts('a=2', [['a', '1']]), InvalidArgumentError);
});

test('values get the types of the definition', () => {
  const texts = ['steps=5', 'fast=true', 'label=5', 'horizon=PT1H', 'start=1970-01-01T01:00:00Z'].map(
    (text) => parameterTexts(text)[0] ?? (['', ''] as const),
  );
  assert.deepEqual(parameterValues(DEFINITION, texts), {
    params: { steps: 5, fast: true, label: '5', horizon: 3600, start: 3600 },
    unknown: [],
  });
});

test('one error names every value that does not fit its type', () => {
  assert.throws(
    () =>
      parameterValues(DEFINITION, [
        ['steps', 'five'],
        ['fast', 'maybe'],
      ]),
    (error) => error instanceof UsageError && /steps/.test(error.message) && /fast/.test(error.message),
  );
});

test('a parameter that the definition does not have stays a string and is listed', () => {
  assert.deepEqual(parameterValues(DEFINITION, [['extra', '5']]), {
    params: { extra: '5' },
    unknown: ['extra'],
  });
  assert.deepEqual(parameterValues(undefined, [['extra', '5']]).unknown, ['extra']);
});
