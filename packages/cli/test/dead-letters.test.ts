import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { Connection, publishDeadLetter, Publisher } from '@omotes/amqp';
import { DEAD_LETTER_QUEUE, plainQueue } from '@omotes/protocol';
import { brokerEnvironment, testBroker, type TestBroker } from '@omotes/testing';
import { CliError, errorLine } from '../src/errors.ts';
import { createProgram } from '../src/program.ts';
import { MemoryOutput } from './memory-output.ts';

const WORK = 'work';

interface Summary {
  readonly id: string;
  readonly virtual_host: string;
  readonly queue: string | null;
  readonly bytes: number;
  readonly reason: string;
}

let sdkSide: Side;
let workerSide: Side;
let environment: Record<string, string>;

/** A virtual host with a dead-letter queue and a queue that dead letters come from. */
class Side {
  readonly broker: TestBroker;
  readonly connection: Connection;
  readonly #publisher: Publisher;

  private constructor(broker: TestBroker) {
    this.broker = broker;
    const queues = [WORK, DEAD_LETTER_QUEUE].map((name) => plainQueue(name));
    this.connection = new Connection({ ...broker, name: 'test', topology: { queues } });
    this.#publisher = new Publisher(this.connection);
  }

  static async open(): Promise<Side> {
    const side = new Side(await testBroker());
    await side.connection.start();
    return side;
  }

  async bury(text: string | Buffer, reason: string, queue = WORK): Promise<void> {
    const body = Buffer.from(text);
    await publishDeadLetter(
      this.#publisher,
      DEAD_LETTER_QUEUE,
      {
        queue,
        exchange: '',
        routingKey: queue,
        body,
        headers: { traceparent: 'kept' },
        redelivered: false,
        messageId: randomUUID(),
        correlationId: undefined,
        replyTo: 'sdk.program',
        contentType: undefined,
        contentEncoding: undefined,
        priority: undefined,
      },
      reason,
    );
  }

  /** Publishes a message without any headers to the dead-letter queue, as another program may. */
  async put(text: string): Promise<void> {
    await this.connection.withChannel((channel) => {
      channel.sendToQueue(DEAD_LETTER_QUEUE, Buffer.from(text));
      return channel.checkQueue(DEAD_LETTER_QUEUE);
    });
  }

  async purge(): Promise<void> {
    await this.connection.withChannel(async (channel) => {
      for (const queue of [WORK, DEAD_LETTER_QUEUE]) await channel.purgeQueue(queue);
    });
  }

  async takeWork(): Promise<{ body: string; replyTo: string | undefined; headers: object } | undefined> {
    return this.connection.withChannel(async (channel) => {
      const message = await channel.get(WORK, { noAck: true });
      if (!message) return undefined;
      const { replyTo, headers } = message.properties as { replyTo?: string; headers: object };
      return { body: message.content.toString(), replyTo, headers };
    });
  }

  environment(prefix: string): Record<string, string> {
    return brokerEnvironment(prefix, this.broker);
  }

  async close(): Promise<void> {
    await this.connection.stop();
    await this.broker.drop();
  }
}

before(async () => {
  [sdkSide, workerSide] = await Promise.all([Side.open(), Side.open()]);
  environment = {
    ...sdkSide.environment('SDK_'),
    // Two roles use one virtual host: its letters are listed once.
    ...workerSide.environment('CELERY_'),
    ...workerSide.environment('TASK_'),
  };
});
after(() => Promise.all([sdkSide.close(), workerSide.close()]));
beforeEach(() => Promise.all([sdkSide.purge(), workerSide.purge()]));

/** The standard output of the command. */
async function deadLetters(...args: string[]): Promise<string> {
  return run(environment, args);
}

async function run(
  servers: Record<string, string>,
  args: readonly string[],
  stdout = new MemoryOutput(),
): Promise<string> {
  const signal = new AbortController().signal;
  const context = { stdout, stderr: stdout, environment: servers, dataFolder: '/nonexistent', signal };
  await createProgram(context, '0.0.0').parseAsync(['dead-letters', ...args], { from: 'user' });
  return stdout.text;
}

function failsWith(exitCode: number, message: RegExp): (error: unknown) => boolean {
  return (error) =>
    error instanceof CliError && error.exitCode === exitCode && message.test(errorLine(error));
}

async function listed(): Promise<Summary[]> {
  return JSON.parse(await deadLetters('list', '--json')) as Summary[];
}

test('letters of every virtual host are listed, and listing them again shows the same', async () => {
  await sdkSide.bury('?', 'no JobSubmission');
  await sdkSide.bury('!!', 'no JobDelete');
  await workerSide.bury('???', 'no task\nof ours');
  for (let round = 0; round < 2; round += 1) {
    assert.deepEqual(
      (await listed()).map(({ virtual_host, queue, bytes, reason }) => [virtual_host, queue, bytes, reason]),
      [
        [sdkSide.broker.virtualHost, WORK, 1, 'no JobSubmission'],
        [sdkSide.broker.virtualHost, WORK, 2, 'no JobDelete'],
        [workerSide.broker.virtualHost, WORK, 3, 'no task\nof ours'],
      ],
    );
  }
  const stdout = await deadLetters('list');
  assert.match(stdout, /^ID +TIME +VIRTUAL HOST +QUEUE +BYTES +REASON\n/);
  assert.match(stdout, / no task of ours\n$/);
});

test('without dead letters the list says so', async () => {
  assert.equal(await deadLetters('list'), 'No dead letters.\n');
});

test('a letter is shown with its reason, its headers and its body, as text or in hexadecimal digits', async () => {
  await sdkSide.bury('two\nlines', 'no JobSubmission');
  await sdkSide.bury(Buffer.from([0, 255, 1]), 'no JobDelete');
  const [text, bytes] = await listed();
  assert.ok(text && bytes);
  const shownText = await deadLetters('show', text.id);
  assert.match(shownText, /^Reason: +no JobSubmission\nQueue: +work, virtual host /);
  assert.match(shownText, /traceparent: "kept"\n/);
  assert.doesNotMatch(shownText, /x-omotes/);
  assert.match(shownText, /\n {2}two\n {2}lines\n$/);
  assert.match(await deadLetters('show', bytes.id), /\n {2}00ff01\n$/);
  const shownJson = JSON.parse(await deadLetters('show', bytes.id, '--json')) as {
    body_base64: string;
  };
  assert.deepEqual([...Buffer.from(shownJson.body_base64, 'base64')], [0, 255, 1]);
  const folder = await mkdtemp(join(tmpdir(), 'omotes-cli-test-'));
  try {
    const path = join(folder, 'body');
    await deadLetters('show', bytes.id, '-o', path);
    assert.deepEqual([...(await readFile(path))], [0, 255, 1]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a replayed letter is back in its queue unchanged, the others stay', async () => {
  await sdkSide.bury('first', 'reason');
  await sdkSide.bury('second', 'reason');
  const [first, second] = await listed();
  assert.ok(first && second);
  assert.equal(await deadLetters('replay', second.id), 'Put back 1 dead letter\n');
  assert.deepEqual(await sdkSide.takeWork(), {
    body: 'second',
    replyTo: 'sdk.program',
    headers: { traceparent: 'kept' },
  });
  assert.deepEqual(
    (await listed()).map(({ id }) => id),
    [first.id],
  );
});

test('--all replays or drops all letters', async () => {
  await sdkSide.bury('first', 'reason');
  await workerSide.bury('second', 'reason');
  assert.equal(await deadLetters('replay', '--all'), 'Put back 2 dead letters\n');
  assert.deepEqual(
    [(await sdkSide.takeWork())?.body, (await workerSide.takeWork())?.body, await listed()],
    ['first', 'second', []],
  );
  await sdkSide.bury('third', 'reason');
  assert.equal(await deadLetters('drop', '--all'), 'Dropped 1 dead letter\n');
  assert.deepEqual([await sdkSide.takeWork(), await listed()], [undefined, []]);
});

test('letters whose queue is gone or unknown stay, the others are replayed, and the command fails', async () => {
  await sdkSide.bury('?', 'reason', 'gone');
  await sdkSide.put('strange');
  await sdkSide.bury('first', 'reason');
  await sdkSide.bury('!', 'reason', 'gone');
  await workerSide.bury('second', 'reason');
  const stdout = new MemoryOutput();
  await assert.rejects(
    run(environment, ['replay', '--all'], stdout),
    failsWith(
      1,
      /^omotes: 2 dead letters stay: the queue it came from, 'gone', does not exist; 1 dead letter stays: the queue it came from is unknown$/,
    ),
  );
  assert.equal(stdout.text, 'Put back 2 dead letters\n');
  assert.deepEqual(
    [(await sdkSide.takeWork())?.body, (await workerSide.takeWork())?.body],
    ['first', 'second'],
  );
  assert.deepEqual(
    (await listed()).map(({ queue }) => queue),
    ['gone', null, 'gone'],
  );
});

test('a letter without a message id is shown and dropped by the id in the list', async () => {
  await sdkSide.put('strange');
  await sdkSide.put('stranger');
  const [first, second] = await listed();
  assert.ok(first && second);
  assert.deepEqual(
    (await listed()).map(({ id }) => id),
    [first.id, second.id],
  );
  assert.match(await deadLetters('show', second.id), /\n {2}stranger\n$/);
  assert.equal(await deadLetters('drop', second.id), 'Dropped 1 dead letter\n');
  assert.deepEqual(
    (await listed()).map(({ id }) => id),
    [first.id],
  );
});

test('an unknown id fails, and so does a command without ids', async () => {
  await sdkSide.bury('?', 'reason');
  for (const verb of ['show', 'replay', 'drop']) {
    await assert.rejects(deadLetters(verb, 'nonsense'), failsWith(1, /There is no dead letter nonsense/));
  }
  for (const args of [['replay'], ['drop'], ['drop', 'some', '--all']])
    await assert.rejects(deadLetters(...args), failsWith(2, /their ids, or --all/));
  assert.equal((await listed()).length, 1);
});

test('without a dead-letter queue there are no dead letters', async () => {
  const broker = await testBroker();
  try {
    const { hostname, port, username, password, virtualHost } = broker;
    const servers = {
      SDK_RABBITMQ_HOSTNAME: hostname,
      SDK_RABBITMQ_PORT: String(port),
      SDK_RABBITMQ_USERNAME: username,
      SDK_RABBITMQ_PASSWORD: password,
      SDK_RABBITMQ_VIRTUALHOST: virtualHost,
    };
    assert.equal(await run(servers, ['list']), 'No dead letters.\n');
  } finally {
    await broker.drop();
  }
});

test('control characters in a letter do not reach the terminal', async () => {
  await sdkSide.bury('\u001b[2Jbody\u009b1m', 'bad \u001b[31mreason\u009b1m');
  const [letter] = await listed();
  assert.ok(letter);
  for (const shown of [await deadLetters('list'), await deadLetters('show', letter.id)])
    assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('the error names a broker that cannot be reached', async () => {
  const servers = { SDK_RABBITMQ_HOSTNAME: '127.0.0.1', SDK_RABBITMQ_PORT: '1' };
  await assert.rejects(
    run(servers, ['list']),
    failsWith(1, /^omotes: RabbitMQ at 127\.0\.0\.1:1, virtual host 'omotes': .*ECONNREFUSED/),
  );
});
