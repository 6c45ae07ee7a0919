import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callTask, type TaskPorts } from '../src/execution/task-call.ts';
import type { TaskContext } from '../src/task.ts';

const REQUEST = { taskId: 't', workflowType: 'w', jobId: 'j', jobReference: null, esdl: '<x/>', params: {} };

function record(): { readonly calls: string[]; readonly ports: TaskPorts } {
  const calls: string[] = [];
  const ports: TaskPorts = {
    signal: () => new AbortController().signal,
    progress: (fraction, message) => calls.push(`${fraction} ${message}`),
    resource: (url) => calls.push(url),
    log: (text) => calls.push(text),
    feedback: ({ message }) => calls.push(message),
  };
  return { calls, ports };
}

function reportEverything({ progress, log, feedback, registerResource }: TaskContext): void {
  progress(0.5, 'half');
  log('a line');
  feedback({ message: 'a message', severity: 'info' });
  registerResource(new URL('https://files.example/1'));
}

for (const end of ['returned', 'threw']) {
  test(`calls of a task that has ended reach no port: it ${end}`, async () => {
    const { calls, ports } = record();
    const left = Promise.withResolvers<TaskContext>();
    const outcome = await callTask(
      (context) => {
        left.resolve(context);
        reportEverything(context);
        if (end === 'threw') throw new Error('no');
        return context.esdl;
      },
      REQUEST,
      ports,
    );
    assert.equal(outcome.type, end);
    reportEverything(await left.promise);
    assert.deepEqual(calls, ['0.5 half', 'a line\n', 'a message', 'https://files.example/1']);
  });
}

test('an S3 path is registered unchanged, and a URL in its normal form', async () => {
  const { calls, ports } = record();
  await callTask(
    ({ registerResource, esdl }) => {
      registerResource('s3://bucket/größe 1+1%.csv');
      registerResource('https://files.example/größe');
      return esdl;
    },
    REQUEST,
    ports,
  );
  assert.deepEqual(calls, ['s3://bucket/größe 1+1%.csv', 'https://files.example/gr%C3%B6%C3%9Fe']);
});

test('a resource that is neither an HTTP URL nor an S3 path fails the task that registers it', async () => {
  for (const url of ['files/1', new URL('s3://bucket/1'), 'S3://bucket/1', 'file:///etc/passwd', '']) {
    const { calls, ports } = record();
    const outcome = await callTask(
      ({ registerResource, esdl }) => {
        registerResource(url);
        return esdl;
      },
      REQUEST,
      ports,
    );
    assert.equal(outcome.type, 'threw');
    assert.ok('error' in outcome && outcome.error.includes(`not '${String(url)}'`));
    assert.deepEqual(calls, []);
  }
});
