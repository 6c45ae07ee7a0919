import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Connection, Publisher } from '@omotes/amqp';
import {
  DEAD_LETTER_QUEUE,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  OMOTES_EXCHANGE,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
} from '@omotes/protocol';
import { connect } from '@omotes/sdk';
import type { Gateway } from '../src/index.ts';
import { HttpClient } from './http-client.ts';
import { startWorld, type World } from './world.ts';

type Channel = Parameters<Parameters<Connection['withChannel']>[0]>[0];
type Side = 'sdk' | 'workers';

let world: World;
let gateway: Gateway;
let client: HttpClient;
let orchestratorUrl: string;
/** The connection of somebody who changes the brokers' queues. */
let strangers: Readonly<Record<Side, Connection>>;

before(async () => {
  world = await startWorld({ orchestrator: false });
  const orchestrator = await world.startOrchestrator();
  orchestratorUrl = `http://127.0.0.1:${await orchestrator.start()}`;
  gateway = await world.startGateway();
  client = await HttpClient.ready(gateway.url);
  strangers = {
    sdk: new Connection({ ...world.sdkBroker, name: 'stranger' }),
    workers: new Connection({ ...world.workerBroker, name: 'stranger' }),
  };
  await Promise.all(Object.values(strangers).map((connection) => connection.start()));
});

after(async () => {
  await Promise.all(Object.values(strangers).map((connection) => connection.stop()));
  await world.stop();
});

/** The orchestrator's readiness, as a supervisor reads it. */
async function readiness(): Promise<{ status: number; problems: string }> {
  const response = await fetch(`${orchestratorUrl}/readyz`);
  return { status: response.status, problems: await response.text() };
}

async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isReady(): Promise<unknown> {
  return until(readiness, ({ status }) => status === 200);
}

/** A job that runs until it is cancelled. */
async function running(): Promise<string> {
  const jobId = await client.submit({ workflow_type: 'endless' });
  await until(
    () => client.job(jobId),
    ({ status }) => status === 'running',
  );
  return jobId;
}

async function cancelled(jobId: string): Promise<void> {
  assert.equal((await client.delete(jobId)).status, 200);
  assert.equal((await client.ended(jobId)).status, 'cancelled');
}

const unbind =
  (queue: string) =>
  (channel: Channel): Promise<unknown> =>
    channel.unbindQueue(queue, OMOTES_EXCHANGE.name, queue);
const remove =
  (queue: string) =>
  (channel: Channel): Promise<unknown> =>
    channel.deleteQueue(queue);

const BREAKS: readonly [title: string, side: Side, breakIt: (channel: Channel) => Promise<unknown>][] = [
  ['the queue of the submissions is deleted', 'sdk', remove(JOB_SUBMISSIONS_QUEUE)],
  ['the binding of the submissions is removed', 'sdk', unbind(JOB_SUBMISSIONS_QUEUE)],
  ['the queue of the deletions is deleted', 'sdk', remove(JOB_DELETIONS_QUEUE)],
  ['the binding of the deletions is removed', 'sdk', unbind(JOB_DELETIONS_QUEUE)],
  ['the dead-letter queue of the SDKs is deleted', 'sdk', remove(DEAD_LETTER_QUEUE)],
  ['the exchange is deleted', 'sdk', (channel) => channel.deleteExchange(OMOTES_EXCHANGE.name)],
  ['the queue of a workflow type is deleted', 'workers', remove('noop')],
  ['the queue of the progress is deleted', 'workers', remove(TASK_PROGRESS_QUEUE)],
  ['the queue of the results is deleted', 'workers', remove(TASK_RESULT_QUEUE)],
  ['the dead-letter queue of the workers is deleted', 'workers', remove(DEAD_LETTER_QUEUE)],
];

describe('jobs go on, and are submitted and cancelled, after', () => {
  for (const [title, side, breakIt] of BREAKS)
    test(title, async () => {
      const jobId = await running();
      await strangers[side].withChannel(breakIt);
      const others = await Promise.all([client.submit(), client.submit(), client.submit()]);
      for (const other of others) assert.equal((await client.ended(other)).status, 'succeeded');
      await cancelled(jobId);
      await isReady();
    });
});

describe('an unreadable message is kept although the dead-letter queue is gone, and holds up no job', () => {
  for (const [queue, side] of [
    [JOB_SUBMISSIONS_QUEUE, 'sdk'],
    [JOB_DELETIONS_QUEUE, 'sdk'],
    ['noop', 'workers'],
    [TASK_PROGRESS_QUEUE, 'workers'],
    [TASK_RESULT_QUEUE, 'workers'],
  ] as const)
    test(queue, async () => {
      const stranger = strangers[side];
      const publisher = new Publisher(stranger);
      await stranger.withChannel(remove(DEAD_LETTER_QUEUE));
      await publisher.publish({ exchange: '', routingKey: queue, body: Buffer.from([0xff]) });
      assert.equal((await client.ended(await client.submit())).status, 'succeeded');
      const letter = await until(takeDeadLetter(stranger), (message) => message !== false);
      assert.equal(letter && letter.properties.headers?.['x-omotes-queue'], queue);
      await publisher.stop();
    });
});

/** The next dead letter; false when there is none yet, or no queue. */
function takeDeadLetter(connection: Connection) {
  return () =>
    connection
      .withChannel((channel) => channel.get(DEAD_LETTER_QUEUE, { noAck: true }))
      .catch(() => false as const);
}

test('after the exchange is deleted, a program that connects receives the workflows again', async () => {
  await strangers.sdk.withChannel((channel) => channel.deleteExchange(OMOTES_EXCHANGE.name));
  const sdk = await connect({ ...world.sdkBroker, connectTimeoutMs: 60_000 });
  assert.ok(sdk.workflows().some(({ workflowType }) => workflowType === 'noop'));
  await sdk.close();
});

const QUEUES: readonly [queue: string, side: Side][] = [
  [JOB_SUBMISSIONS_QUEUE, 'sdk'],
  [JOB_DELETIONS_QUEUE, 'sdk'],
  [DEAD_LETTER_QUEUE, 'sdk'],
  ['noop', 'workers'],
  [TASK_PROGRESS_QUEUE, 'workers'],
  [TASK_RESULT_QUEUE, 'workers'],
  [DEAD_LETTER_QUEUE, 'workers'],
];

describe('a queue declared with other arguments is reported, and jobs go on until it is deleted', () => {
  for (const [queue, side] of QUEUES)
    test(`${queue} of the ${side}`, async () => {
      const jobId = await running();
      await declareOtherwise(queue, side);
      const { problems } = await until(readiness, ({ status }) => status === 503);
      assert.match(problems, new RegExp(`queue '${queue}': .*PRECONDITION_FAILED.*x-max-length`));
      const others = await Promise.all([client.submit(), client.submit()]);
      for (const other of others) assert.equal((await client.ended(other)).status, 'succeeded');
      await cancelled(jobId);

      await strangers[side].withChannel(remove(queue));
      await isReady();
      assert.equal((await client.ended(await client.submit())).status, 'succeeded');
    });
});

test('the gateway reports such a queue too', async () => {
  await declareOtherwise(JOB_SUBMISSIONS_QUEUE, 'sdk');
  const readyz = (): Promise<Response> => client.get('/readyz');
  const answer = await until(readyz, ({ status }) => status === 503);
  assert.match(await answer.text(), new RegExp(`queue '${JOB_SUBMISSIONS_QUEUE}'`));
  await strangers.sdk.withChannel(remove(JOB_SUBMISSIONS_QUEUE));
  await until(readyz, ({ status }) => status === 200);
  await isReady();
});

/** Replaces a queue by one of the same name; tries again when its consumers were quicker. */
async function declareOtherwise(queue: string, side: Side): Promise<void> {
  const replace = (): Promise<boolean> =>
    strangers[side].withChannel(async (channel) => {
      const deleted = channel.deleteQueue(queue);
      const declared = channel.assertQueue(queue, {
        durable: true,
        arguments: { 'x-max-length': 1_000_000 },
      });
      await deleted;
      return declared.then(
        () => true,
        () => false,
      );
    });
  await until(replace, (isReplaced) => isReplaced);
}
