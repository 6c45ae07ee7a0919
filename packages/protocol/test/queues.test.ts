import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  availableWorkflowsQueue,
  celeryPriority,
  exchangeQueue,
  inboxQueue,
  isInboxQueueName,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  jobQueues,
  OMOTES_EXCHANGE,
  workerQueue,
  WORKFLOW_REQUESTS_QUEUE,
} from '@omotes/protocol';

const boundTo = (routingKey: string) => [{ exchange: 'omotes_exchange', routingKey }];

describe('the queues of docs/wire-protocol.md', () => {
  it('are bound to a direct exchange that is not durable', () => {
    assert.deepEqual(OMOTES_EXCHANGE, { name: 'omotes_exchange', type: 'direct', durable: false });
  });

  it('for submissions and deletions are bound by their names', () => {
    for (const name of [JOB_SUBMISSIONS_QUEUE, JOB_DELETIONS_QUEUE]) {
      assert.deepEqual(exchangeQueue(name), { name, durable: true, bindings: boundTo(name) });
    }
  });

  it('of a job are three, which expire 48 hours after their last use', () => {
    const { status, progress, result } = jobQueues('1-2');
    assert.deepEqual(status, {
      name: 'jobs.1-2.status',
      durable: true,
      arguments: { 'x-expires': 172800000 },
      bindings: boundTo('jobs.1-2.status'),
    });
    assert.equal(progress.name, 'jobs.1-2.progress');
    assert.equal(result.name, 'jobs.1-2.result');
    assert.deepEqual(jobQueues('1-2', 5).result.arguments, { 'x-expires': 5 });
  });

  it('for workflows are exclusive', () => {
    assert.deepEqual(WORKFLOW_REQUESTS_QUEUE, {
      name: 'request_available_workflows',
      durable: false,
      exclusive: true,
      bindings: boundTo('request_available_workflows'),
    });
    assert.deepEqual(availableWorkflowsQueue('c'), {
      name: 'available_workflows.c',
      durable: false,
      exclusive: true,
      bindings: boundTo('available_workflows'),
    });
  });

  it('of an SDK with an inbox are one', () => {
    assert.deepEqual(inboxQueue('c'), {
      name: 'sdk.c',
      durable: true,
      arguments: { 'x-expires': 172800000 },
    });
    assert.ok(isInboxQueueName('sdk.c'));
    for (const name of ['', 'sdk.', 'sdk', 'job_submissions', 'jobs.1.result', 'xsdk.c']) {
      assert.ok(!isInboxQueueName(name), name);
    }
  });

  it('of tasks have ten priorities', () => {
    assert.deepEqual(workerQueue('w'), { name: 'w', durable: true, arguments: { 'x-max-priority': 10 } });
    assert.deepEqual(
      [celeryPriority('low'), celeryPriority('medium'), celeryPriority('high'), celeryPriority()],
      [2, 4, 6, 4],
    );
  });
});
