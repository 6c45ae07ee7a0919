import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testBroker, type TestBroker } from '@omotes/testing';
import { Worker } from '../src/index.ts';
import { ESDL, OrchestratorStandIn } from './orchestrator-stand-in.ts';

const TASKS = new URL('./fixtures/tasks.ts', import.meta.url);

let broker: TestBroker;
let orchestrator: OrchestratorStandIn;
let worker: Worker;

before(async () => {
  broker = await testBroker();
  orchestrator = new OrchestratorStandIn(broker);
  await orchestrator.start();
  worker = new Worker(TASKS, {
    connection: broker,
    logLevel: 'fatal',
    slots: 2,
    slotExecArgv: ['--max-old-space-size=60'],
    maxLogBytes: 10_000,
  });
  await worker.start();
});

after(async () => {
  await worker.stop();
  await orchestrator.stop();
  await broker.drop();
});

for (const workflowType of ['echo', 'inline_echo']) {
  test(`a START and one result are published with the trace context and a message id: ${workflowType}`, async () => {
    const taskId = await orchestrator.submit({ workflowType });
    const result = await orchestrator.result(taskId);
    assert.deepEqual(result, {
      of: 'result',
      jobId: `job of ${taskId}`,
      taskId,
      taskType: workflowType,
      resultType: 'SUCCEEDED',
      outputEsdl: ESDL.replace('"Town"', `"Town_${workflowType}"`),
      logs: '',
      feedback: [],
    });
    // In either order: the result of a task that reports nothing else does not wait for the START.
    await orchestrator.startsReach(1, taskId);
    const deliveries = orchestrator.deliveries.filter(
      ({ headers }) => headers.traceparent === `00-${taskId}`,
    );
    assert.equal(deliveries.length, 2);
    assert.equal(new Set(deliveries.map(({ messageId }) => messageId)).size, 2);
    assert.ok(deliveries.every(({ messageId, exchange }) => messageId !== undefined && exchange === ''));
  });
}

test('packed events arrive in fewer messages, each with the content of a single one', async () => {
  const taskIds = await Promise.all(
    Array.from({ length: 50 }, () => orchestrator.submit({ workflowType: 'inline_echo', takesPacked: true })),
  );
  for (const taskId of taskIds) {
    assert.equal((await orchestrator.result(taskId)).resultType, 'SUCCEEDED');
    await orchestrator.startsReach(1, taskId);
    const deliveries = orchestrator.deliveries.filter(
      ({ headers }) => headers.traceparent === `00-${taskId}`,
    );
    assert.equal(new Set(deliveries.map(({ messageId }) => messageId)).size, 2);
  }
  assert.ok(orchestrator.packs > 0);
});

test('the output is named after the input and the reference, or the input alone if the reference is empty', async () => {
  const named = await orchestrator.submit({ workflowType: 'inline_echo', jobReference: 'a & "b"' });
  const unnamed = await orchestrator.submit({ workflowType: 'inline_echo', jobReference: '' });
  assert.match((await orchestrator.result(named)).outputEsdl ?? '', / name="Town_a &amp; &quot;b&quot;"/);
  assert.equal((await orchestrator.result(unnamed)).outputEsdl, ESDL);
});

for (const workflowType of ['create', 'inline_create']) {
  test(`a resource is published with the last progress, before the result: ${workflowType}`, async () => {
    const taskId = await orchestrator.submit({ workflowType });
    await orchestrator.result(taskId);
    const updates = orchestrator.seen.filter((each) => each.taskId === taskId && each.of === 'update');
    const seen = { of: 'update', jobId: `job of ${taskId}`, taskId, taskType: workflowType } as const;
    const half = {
      ...seen,
      type: 'progress',
      fraction: 0.5,
      message: 'half',
      log: undefined,
      resources: undefined,
    } as const;
    assert.deepEqual(updates.slice(1), [half, { ...half, resources: ['https://files.example/1'] }]);
  });
}

test('the logs hold the output of the task and its child processes in order, and none of the last task’s', async () => {
  for (const word of ['one', 'two', 'three', 'four']) {
    const { logs } = await orchestrator.result(
      await orchestrator.submit({ workflowType: 'talk', params: { word } }),
    );
    assert.equal(logs, `out ${word}\nerr ${word}\nlog ${word}\nfrom the child\nand its errors\n`);
  }
});

test('the logs of inline tasks that run at the same time are separate', async () => {
  const words = Array.from({ length: 50 }, (_, index) => `word${index}`);
  const taskIds = await Promise.all(
    words.map((word) => orchestrator.submit({ workflowType: 'inline_talk', params: { word } })),
  );
  for (const [index, taskId] of taskIds.entries()) {
    const lines = `out ${words[index]}\nerr ${words[index]}\nlog ${words[index]}\n`;
    assert.equal((await orchestrator.result(taskId)).logs, lines.repeat(3));
  }
});

test('only the end of long logs is kept', async () => {
  const { logs } = await orchestrator.result(
    await orchestrator.submit({ workflowType: 'chatter', params: { lines: 100_000 } }),
  );
  assert.ok(logs.endsWith('line 99999\nline 100000\n'));
  assert.ok(logs.startsWith('[1078895 bytes of earlier output left out]\n'), logs.slice(0, 60));
});

for (const workflowType of ['fail', 'inline_fail']) {
  test(`a task that throws ends in ERROR, with a readable last line in its logs: ${workflowType}`, async () => {
    const taskId = await orchestrator.submit({ workflowType, params: { message: 'pipe P1 has no length' } });
    const { resultType, logs, outputEsdl, feedback } = await orchestrator.result(taskId);
    assert.equal(resultType, 'ERROR');
    assert.equal(outputEsdl, undefined);
    assert.ok(logs.startsWith('before the failure\nRangeError: '), logs);
    assert.ok(logs.endsWith('\nRangeError: pipe P1 has no length'), logs);
    assert.deepEqual(feedback, [
      { message: 'no length', severity: 'error', assetId: 'P1' },
      { message: 'unfinished', severity: 'warning', assetId: undefined },
    ]);
  });
}

test('an input that is not ESDL ends in ERROR with the reason, after a START', async () => {
  for (const esdl of ['', 'no xml', '<html/>']) {
    const taskId = await orchestrator.submit({ workflowType: 'inline_echo', esdl });
    const { resultType, logs } = await orchestrator.result(taskId);
    assert.equal(resultType, 'ERROR');
    assert.match(logs, /^The input cannot be used\. The (ESDL|document) is not /);
    await orchestrator.startsReach(1, taskId);
  }
});

test('an output that is not ESDL, or not even a string, ends in ERROR with the reason', async () => {
  for (const [params, reason] of [
    [{ output: 'no xml' }, /The output of the task cannot be used\. The ESDL is not an XML document/],
    [{ output: 42 }, /The task returned 42, not an ESDL string/],
    [{}, /The task returned undefined, not an ESDL string/],
  ] as const) {
    const taskId = await orchestrator.submit({ workflowType: 'return', params });
    const { resultType, logs } = await orchestrator.result(taskId);
    assert.equal(resultType, 'ERROR');
    assert.match(logs, reason);
  }
});

test('2,000 progress updates all arrive, in order and before the result', async () => {
  const taskId = await orchestrator.submit({ workflowType: 'count', params: { updates: 2_000 } });
  await orchestrator.result(taskId);
  const seen = orchestrator.about(taskId);
  assert.equal(seen.length, 2_002);
  for (let update = 1; update <= 2_000; update += 1) {
    const each = seen[update];
    assert.ok(each?.of === 'update' && each.type === 'progress');
    assert.deepEqual([each.message, each.fraction], [String(update), update / 2_000]);
  }
});

test('with an interval, the last update is still sent', async () => {
  const taskId = await orchestrator.submit({ workflowType: 'count_throttled', params: { updates: 2_000 } });
  await orchestrator.result(taskId);
  const messages = orchestrator.about(taskId).map((seen) => (seen.of === 'update' ? seen.message : seen.of));
  assert.deepEqual(messages, ['', '1', '2000', 'result']);
});

const CRASHES = {
  exit: /^its process exited with code 3\. Its last output:\nso long\n$/,
  crash: /^its process was ended by SIGABRT/,
  segfault: /^its process was ended by SIGSEGV/,
  out_of_memory:
    /^its process was ended by SIGABRT, as Node\.js does when its heap is full\. .*heap out of memory/s,
  unhandled: /^its process exited with code 1\. .*nobody waits for this/s,
};

for (const workflowType of ['exit', 'crash', 'segfault', 'out_of_memory', 'unhandled'] as const) {
  test(`a task that ends its process is started again without a result, while others continue: ${workflowType}`, async () => {
    const taskId = await orchestrator.submit({ workflowType });
    await orchestrator.startsReach(2, taskId);
    const [first, second] = orchestrator.deliveries
      .filter(({ headers }) => headers.traceparent === `00-${taskId}`)
      .map(({ headers }) => String(headers['x-omotes-previous-death']));
    assert.equal(first, 'undefined');
    assert.match(second ?? '', CRASHES[workflowType]);
    const other = await orchestrator.submit({ workflowType: 'echo' });
    assert.equal((await orchestrator.result(other)).resultType, 'SUCCEEDED');
    await orchestrator.control.revoke([taskId]);
    assert.equal(
      orchestrator.about(taskId).some((seen) => seen.of === 'result'),
      false,
    );
  });
}

test('a message that is not a task is dead-lettered with the reason, and the tasks behind it are performed', async () => {
  const before = orchestrator.deadLetters.length;
  const unreadable: [string, Record<string, unknown>, RegExp][] = [
    ['no json', { id: 't', task: 'echo' }, /is not a Celery task/],
    ['[[], {}, {}]', {}, /header 'id' is missing/],
    ['[[], {}, {}]', { id: 't', task: 'echo' }, /Task t cannot be performed: the job id is missing/],
    ['[["j", 1, "<x/>", {}], {}, {}]', { id: 't', task: 'echo' }, /job reference/],
    ['[["j", null, null, {}], {}, {}]', { id: 't', task: 'echo' }, /ESDL is not a string/],
    ['[["j", null, "<x/>", []], {}, {}]', { id: 't', task: 'echo' }, /parameters/],
    [
      '[["j", null, "<x/>", {}], {}, {}]',
      { id: 't', task: 'unheard_of' },
      /no task for workflow type 'unheard_of'/,
    ],
  ];
  for (const [body, headers] of unreadable) {
    await orchestrator.publisher.publish({
      exchange: '',
      routingKey: 'echo',
      body: Buffer.from(body),
      headers,
      contentType: 'application/json',
      contentEncoding: 'utf-8',
    });
  }
  await orchestrator.result(await orchestrator.submit({ workflowType: 'echo' }));
  await orchestrator.until(() => orchestrator.deadLetters.length === before + unreadable.length || undefined);
  const found = orchestrator.deadLetters.slice(before);
  for (const [body, , reason] of unreadable) {
    const letter = found.find(({ headers }) => reason.test(String(headers['x-omotes-reason'])));
    assert.equal(letter?.body.toString(), body, String(reason));
    assert.equal(letter.headers['x-omotes-queue'], 'echo');
  }
});
