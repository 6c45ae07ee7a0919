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

function tellEverything({ progress, log, feedback, registerResource }: TaskContext): void {
  progress(0.5, 'half');
  log('a line');
  feedback({ message: 'a message', severity: 'info' });
  registerResource(new URL('https://files.example/1'));
}

for (const end of ['returned', 'threw']) {
  test(`nothing that a task tells after its end reaches the ports: it ${end}`, async () => {
    const { calls, ports } = record();
    const left = Promise.withResolvers<TaskContext>();
    const outcome = await callTask(
      (context) => {
        left.resolve(context);
        tellEverything(context);
        if (end === 'threw') throw new Error('no');
        return context.esdl;
      },
      REQUEST,
      ports,
    );
    assert.equal(outcome.kind, end);
    tellEverything(await left.promise);
    assert.deepEqual(calls, ['0.5 half', 'a line\n', 'a message', 'https://files.example/1']);
  });
}

test('what is no HTTP URL fails the task that registers it', async () => {
  for (const url of ['files/1', 's3://bucket/1', 'file:///etc/passwd', '']) {
    const { calls, ports } = record();
    const outcome = await callTask(
      ({ registerResource, esdl }) => {
        registerResource(url);
        return esdl;
      },
      REQUEST,
      ports,
    );
    assert.ok(outcome.kind === 'threw' && outcome.error.includes(`by its HTTP URL, not '${url}'`), url);
    assert.deepEqual(calls, []);
  }
});
