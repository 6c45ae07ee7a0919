import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { checkParameters, parseWorkflowDefinitions, type WorkflowDefinition } from '@omotes/protocol';
import { fail, noop, progress, sleep } from '../src/test-tasks.ts';
import tasks from '../tasks.ts';

const { definitions } = parseWorkflowDefinitions(
  await readFile(new URL('../workflow-config.json', import.meta.url), 'utf8'),
);

function definitionOf(workflowType: string): WorkflowDefinition {
  const definition = definitions.find((each) => each.workflowType === workflowType);
  assert.ok(definition, workflowType);
  return definition;
}

void test('the worker performs exactly the workflows of the definitions file, but the Python worker’s', () => {
  assert.deepEqual(
    definitions.map(({ workflowType }) => workflowType).filter((each) => each !== 'simulator'),
    Object.keys(tasks),
  );
});

void test('the defaults of the definitions are valid, and are all that the tasks need', () => {
  for (const definition of definitions) {
    const check = checkParameters(definition, {});
    assert.ok(check.ok, definition.workflowType);
    assert.deepEqual(
      Object.keys(check.params),
      definition.parameters.map(({ keyName }) => keyName),
    );
  }
  const check = checkParameters(definitionOf('network_report'), {});
  assert.deepEqual(check.ok && check.params, {
    supply_temperature: 75,
    return_temperature: 45,
    ground_temperature: 10,
  });
});

void test('a supply that is not warmer than the return is refused before the job starts', () => {
  const check = checkParameters(definitionOf('network_report'), {
    supply_temperature: 45,
    return_temperature: 45,
  });
  assert.match(check.ok ? '' : check.problems.join(), /supply_temperature/);
});

void test('progress sends fractions up to 1 with a growing time in nanoseconds', () => {
  const updates: [number, string][] = [];
  const before = BigInt(Date.now() - 1000) * 1_000_000n;
  const output = progress({
    esdl: 'x',
    params: { updates: 4 },
    progress: (fraction, message = '') => updates.push([fraction, message]),
  });
  assert.equal(output, 'x');
  assert.deepEqual(
    updates.map(([fraction]) => fraction),
    [0.25, 0.5, 0.75, 1],
  );
  const times = updates.map(([, message]) => BigInt(message));
  assert.deepEqual(
    times,
    times.toSorted((a, b) => (a < b ? -1 : Number(a > b))),
  );
  assert.ok((times[0] ?? 0n) > before);
});

void test('sleep and noop return their input; fail throws', async () => {
  const { signal } = new AbortController();
  assert.equal(await sleep({ esdl: 'x', params: { seconds: 0 }, signal }), 'x');
  assert.equal(noop({ esdl: 'x' }), 'x');
  assert.throws(fail, /always fails/);
});

void test('sleep ends when it is cancelled', async () => {
  const controller = new AbortController();
  const sleeping = sleep({ esdl: 'x', params: { seconds: 3600 }, signal: controller.signal });
  controller.abort();
  await assert.rejects(sleeping, { name: 'AbortError' });
});

void test('a task that is not given its parameter names it', async () => {
  assert.throws(() => progress({ esdl: '', params: {}, progress: () => undefined }), {
    code: 'WRONG_PARAMETER',
    message: /updates/,
  });
  const { signal } = new AbortController();
  await assert.rejects(sleep({ esdl: '', params: { seconds: 'two' }, signal }), {
    code: 'WRONG_PARAMETER',
    message: /seconds/,
  });
});
