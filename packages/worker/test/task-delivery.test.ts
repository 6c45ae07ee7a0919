import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeTask, encodeTask, JsonText } from '@omotes/celery';
import { readTaskRequest } from '../src/intake/task-delivery.ts';

const JOB_ID = '0f2f7d2e-8f4e-4b0a-9d0e-6b1c9e1f2a3b';
const HEX = JOB_ID.replaceAll('-', '');

// kombu 5.2, kombu 5.3.1 and newer, kombu 5.3.0, and a program that writes the digits alone.
for (const text of [
  `"${JOB_ID}"`,
  `{"__type__": "uuid", "__value__": {"hex": "${HEX}"}}`,
  `{"__type__": "uuid", "__value__": {"hex": "${HEX}", "version": 4}}`,
  `"${HEX}"`,
])
  test(`the job id is read from ${text}`, () => {
    const { body, headers = {} } = encodeTask({
      taskId: 'task',
      name: 'noop',
      args: [new JsonText(text), null, '<esdl/>', { at: 3_600 }],
    });
    const delivery = { queue: 'noop', exchange: '', routingKey: 'noop', redelivered: false, headers };
    const task = decodeTask({
      ...delivery,
      body: Buffer.from(body),
      messageId: undefined,
      correlationId: undefined,
      replyTo: undefined,
      contentType: 'application/json',
      contentEncoding: 'utf-8',
      priority: undefined,
    });
    assert.deepEqual(readTaskRequest(task), {
      taskId: 'task',
      workflowType: 'noop',
      jobId: JOB_ID,
      jobReference: null,
      esdl: '<esdl/>',
      params: { at: 3_600 },
    });
  });
