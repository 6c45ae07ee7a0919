import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { after, before, describe, test, type TestContext } from 'node:test';
import { Connection, Publisher } from '@omotes/amqp';
import { AvailableWorkflows, OMOTES_EXCHANGE, RequestAvailableWorkflows } from '@omotes/protocol';
import {
  brokerEnvironment,
  privateStack,
  testBroker,
  type PrivateStack,
  type TestBroker,
} from '@omotes/testing';
import { OrchestratorProcess } from './orchestrator-process.ts';
import { World } from './world.ts';

const REQUESTS = 'request_available_workflows';
/** Broadcasts of an orchestrator that starts and owns the queue: that of the start, and two that a new owner makes unasked. */
const OF_AN_OWNER = 3;
const WORKFLOW_TYPES = ['noop', 'measured', 'related'];

async function connected(context: TestContext, broker: TestBroker): Promise<Connection> {
  const { hostname, port, username, password, virtualHost } = broker;
  const connection = new Connection({ hostname, port, username, password, virtualHost, name: 'test' });
  await connection.start();
  context.after(() => connection.stop());
  return connection;
}

/** Asks until the queue of requests is there: what is published to no queue is dropped. */
async function ask(publisher: Publisher, exchange: string): Promise<void> {
  const body = RequestAvailableWorkflows.encode({});
  while (!(await publisher.publish({ exchange, routingKey: REQUESTS, body })).routed);
}

/** What a program is told that asks as the TypeScript SDK does, without waiting until its own queue is bound. */
async function typesAsked(context: TestContext, broker: TestBroker): Promise<string[]> {
  const connection = await connected(context, broker);
  const [heard] = await Promise.all([Heard.by(context, broker), ask(new Publisher(connection), '')]);
  await heard.count(1);
  return heard.workflowTypes;
}

/** The broadcasts that reach one client id, whose queue is declared as the TypeScript SDK does. */
class Heard {
  readonly #bodies: Buffer[] = [];
  readonly #emitter = new EventEmitter();

  static async by(context: TestContext, broker: TestBroker): Promise<Heard> {
    const heard = new Heard();
    const connection = await connected(context, broker);
    const queue = `available_workflows.${randomUUID()}`;
    const listening = Promise.withResolvers<void>();
    const ended = connection.withChannel(async (channel) => {
      await channel.assertExchange(OMOTES_EXCHANGE.name, 'direct', { durable: false });
      await channel.assertQueue(queue, { durable: true });
      await channel.bindQueue(queue, OMOTES_EXCHANGE.name, 'available_workflows');
      await channel.consume(queue, (message) => message && heard.#add(message.content), { noAck: true });
      listening.resolve();
      await once(channel, 'close');
    });
    await Promise.race([listening.promise, ended]);
    return heard;
  }

  #add(body: Buffer): void {
    this.#bodies.push(body);
    this.#emitter.emit('broadcast');
  }

  /** Resolves when there have been so many. */
  async count(count: number): Promise<void> {
    while (this.#bodies.length < count) await once(this.#emitter, 'broadcast');
  }

  get workflowTypes(): string[] {
    const { workflows } = AvailableWorkflows.decode(this.#bodies.at(-1) ?? Buffer.of());
    return workflows.map(({ workflowType }) => workflowType);
  }
}

/** The connection through which the queue of requests is owned. */
async function own(context: TestContext, broker: TestBroker): Promise<Connection> {
  const connection = await connected(context, broker);
  await connection.withChannel((channel) =>
    channel.assertQueue(REQUESTS, { durable: false, exclusive: true }),
  );
  return connection;
}

async function createWorld(context: TestContext, replicas: number): Promise<World> {
  const world = await World.create({ replicas });
  context.after(() => world.stop());
  return world;
}

describe('requests for the workflows', () => {
  test('have an exclusive queue of that name alone, bound by its name', async (context) => {
    const world = await createWorld(context, 2);
    const queues = (await world.sdkBroker.queues()).filter(({ name }) => name.startsWith(REQUESTS));
    assert.deepEqual(
      queues.map(({ name, durable, arguments: given }) => ({ name, durable, arguments: given })),
      [{ name: REQUESTS, durable: false, arguments: {} }],
    );
    const other = await connected(context, world.sdkBroker);
    await assert.rejects(
      other.withChannel((channel) => channel.checkQueue(REQUESTS)),
      { code: 405 },
    );
    await ask(world.sdkPublisher, '');
    await ask(world.sdkPublisher, OMOTES_EXCHANGE.name);
  });

  test('reach their queue again after the exchange is deleted, or its bindings with it', async (context) => {
    const world = await createWorld(context, 1);
    const other = await connected(context, world.sdkBroker);
    await other.withChannel(async (channel) => {
      await channel.deleteExchange(OMOTES_EXCHANGE.name);
      // As every SDK does when it connects; the bindings do not come back with it.
      await channel.assertExchange(OMOTES_EXCHANGE.name, 'direct', { durable: false });
    });
    await ask(world.sdkPublisher, OMOTES_EXCHANGE.name);
  });

  test('are answered twice, the second time after a second', async (context) => {
    const world = await createWorld(context, 0);
    const heard = await Heard.by(context, world.sdkBroker);
    await world.startOrchestrator();
    await heard.count(OF_AN_OWNER);
    await ask(world.sdkPublisher, '');
    await heard.count(OF_AN_OWNER + 2);
  });

  test('get an answer, ten of ten, from programs that ask while they declare their queue', async (context) => {
    const world = await createWorld(context, 2);
    for (let program = 0; program < 10; program += 1) {
      assert.deepEqual(await typesAsked(context, world.sdkBroker), WORKFLOW_TYPES);
    }
  });

  test('are answered by another replica when the owner is killed, also those that came meanwhile', async (context) => {
    const world = await createWorld(context, 0);
    const heard = await Heard.by(context, world.sdkBroker);
    const owner = new OrchestratorProcess(world.environment);
    await owner.ready;
    await world.startOrchestrator();
    await heard.count(OF_AN_OWNER + 1);
    await owner.kill();
    // Unasked: nobody has the request of an SDK that asked while there was no owner.
    await heard.count(OF_AN_OWNER + 3);
    assert.deepEqual(await typesAsked(context, world.sdkBroker), WORKFLOW_TYPES);
  });

  test('are answered when all connections were lost', async (context) => {
    const world = await createWorld(context, 2);
    await world.sdkBroker.closeConnections();
    assert.deepEqual(await typesAsked(context, world.sdkBroker), WORKFLOW_TYPES);
  });

  test('wait, while a former orchestrator owns the queue, and jobs go as ever; that is logged once', async (context) => {
    const world = await createWorld(context, 0);
    const former = await own(context, world.sdkBroker);
    const orchestrator = new OrchestratorProcess(world.environment);
    context.after(() => orchestrator.stop());
    await orchestrator.ready;
    const taskOf = await world.tasks();
    await world.performJob(taskOf);
    await former.stop();
    assert.deepEqual(await typesAsked(context, world.sdkBroker), WORKFLOW_TYPES);
    // All that it has logged is read then.
    await orchestrator.stop();
    const about = orchestrator.logLines.filter((line) => line.includes(REQUESTS));
    assert.equal(about.length, 2, about.join(''));
    assert.ok(about[0]?.includes('another program owns the queue'));
    assert.ok(about[1]?.includes('answering requests'));
    assert.ok(!orchestrator.logLines.some((line) => line.includes('RabbitMQ closed a channel')));
  });

  test('are answered from a queue that somebody declared otherwise', async (context) => {
    const world = await createWorld(context, 0);
    const somebody = await connected(context, world.sdkBroker);
    await somebody.withChannel((channel) => channel.assertQueue(REQUESTS, { durable: true }));
    await world.startOrchestrator();
    assert.deepEqual(await typesAsked(context, world.sdkBroker), WORKFLOW_TYPES);
    await ask(world.sdkPublisher, OMOTES_EXCHANGE.name);
  });
});

describe('requests for the workflows, when the broker restarts', () => {
  let stack: PrivateStack;
  before(async () => {
    stack = await privateStack();
  });
  after(() => stack.stop());

  test('are answered again', async (context) => {
    const world = await createWorld(context, 0);
    const broker = await testBroker(stack.servers.broker);
    for (let replica = 0; replica < 2; replica += 1)
      await world.startOrchestrator(brokerEnvironment('SDK_', broker));
    assert.deepEqual(await typesAsked(context, broker), WORKFLOW_TYPES);
    await stack.rabbitmq.kill('SIGKILL');
    await stack.rabbitmq.start();
    assert.deepEqual(await typesAsked(context, broker), WORKFLOW_TYPES);
  });
});
