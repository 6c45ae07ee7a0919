import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once, EventEmitter } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import { describe, test, type TestContext } from 'node:test';
import { DeliveryConsumer, type Delivery } from '@omotes/amqp';
import {
  AvailableWorkflows,
  availableWorkflowsQueue,
  DefinitionsError,
  INBOX_HEADER,
  OMOTES_EXCHANGE,
  RequestAvailableWorkflows,
  WORKFLOW_REQUESTS_ROUTING_KEY,
  workerQueue,
} from '@omotes/protocol';
import { TcpProxy } from '@omotes/testing';
import { EnvironmentError } from '@omotes/service';
import { readEnvironment } from '../src/index.ts';
import { WorkflowDefinitions } from '../src/workflow-definitions.ts';
import { OrchestratorProcess } from './orchestrator-process.ts';
import { DEFINITIONS, World, type WorldOptions } from './world.ts';

async function createWorld(context: TestContext, options: WorldOptions = {}): Promise<World> {
  const world = await World.create({ replicas: 0, ...options });
  context.after(() => world.stop());
  return world;
}

async function get(port: number, path: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, body: await response.text() };
}

/** Resolves with the readiness, once it has this status code. */
async function ready(port: number, status: number): Promise<Record<string, string | null>> {
  for (;;) {
    const answer = await get(port, '/readyz');
    if (answer.status === status) return JSON.parse(answer.body) as Record<string, string | null>;
  }
}

/** What one SDK hears of the workflows. */
class Broadcasts {
  readonly messages: Delivery[] = [];
  readonly #emitter = new EventEmitter();

  static async of(world: World): Promise<Broadcasts> {
    const broadcasts = new Broadcasts();
    const consumer = new DeliveryConsumer(world.sdk, {
      queues: [availableWorkflowsQueue(randomUUID())],
      prefetch: 100,
      handle: async (delivery) => {
        broadcasts.messages.push(delivery);
        broadcasts.#emitter.emit('message');
        return 'acknowledge';
      },
    });
    await consumer.start();
    return broadcasts;
  }

  async count(count: number): Promise<void> {
    while (this.messages.length < count) await once(this.#emitter, 'message');
  }

  /** Resolves when the last broadcast named these. */
  async name(...workflowTypes: string[]): Promise<void> {
    while (this.#last.join() !== workflowTypes.join()) await once(this.#emitter, 'message');
  }

  get #last(): string[] {
    const { body } = this.messages.at(-1) ?? {};
    return body ? AvailableWorkflows.decode(body).workflows.map(({ workflowType }) => workflowType) : [];
  }
}

describe('the HTTP port', () => {
  test('tells that the process lives, that it is ready, and its figures', async (context) => {
    const world = await createWorld(context);
    const { port } = await world.startOrchestrator();
    assert.equal((await get(port, '/healthz')).status, 200);
    const problems = await ready(port, 200);
    assert.ok(Object.keys(problems).length >= 5);
    assert.ok(Object.values(problems).every((problem) => problem === null));
    assert.equal((await get(port, '/nope')).status, 404);

    const taskOf = await world.tasks();
    await world.performJob(taskOf);
    const refused = await world.submit({ workflowType: 'nope' });
    await refused.result();
    const waiting = await world.submit();
    await waiting.status('ENQUEUED');
    await world.rowHas(waiting.jobId, 'status', 'SUBMITTED');
    await world.hearDeadLetters();
    await world.publishToTaskQueue('omotes_task_result_events', Buffer.from('no result'));
    await world.deadLetter('omotes_task_result_events', Buffer.from('no result'));
    await world.settled();
    const { body } = await get(port, '/metrics');
    for (const line of [
      /^omotes_job_transitions_total\{to="REGISTERED"\} 2$/m,
      // The second is the probe of `settled`, whose result races its own delete.
      /^omotes_job_results_total\{result_type="SUCCEEDED",cause="result"\} [12]$/m,
      /^omotes_job_results_total\{result_type="ERROR",cause="invalid"\} 1$/m,
      /^omotes_dead_letters_total\{queue="omotes_task_result_events"\} 1$/m,
      /^omotes_unfinished_jobs\{workflow_type="noop",status="ENQUEUED"\} 1$/m,
      /^omotes_batch_messages_count\{queue="job_submissions"\} 3$/m,
      /^omotes_broker_blocked 0$/m,
      /^process_cpu_seconds_total/m,
    ]) {
      assert.match(body, line);
    }
  });

  test('names what is away, goes on showing figures, and is ready again when it is back', async (context) => {
    const world = await createWorld(context);
    const { hostname, port: brokerPort } = world.sdkBroker;
    const broker = await TcpProxy.listen({ host: hostname, port: brokerPort });
    const database = await TcpProxy.listen(world.database);
    context.after(() => Promise.all([broker.close(), database.close()]));
    const { port } = await world.startOrchestrator({
      SDK_RABBITMQ_PORT: String(broker.port),
      POSTGRESQL_PORT: String(database.port),
    });
    await ready(port, 200);

    database.refuse();
    database.cut();
    const withoutDatabase = await ready(port, 503);
    assert.notEqual(withoutDatabase['database'], null);
    assert.equal(withoutDatabase['omotes-orchestrator-sdk'], null);
    assert.equal((await get(port, '/healthz')).status, 200);
    const { status, body } = await get(port, '/metrics');
    assert.equal(status, 200);
    assert.match(body, /^omotes_broker_blocked 0$/m);
    database.refuse(false);
    await ready(port, 200);

    broker.refuse();
    broker.cut();
    const withoutBroker = await ready(port, 503);
    assert.match(String(withoutBroker['omotes-orchestrator-sdk']), /not connected/);
    assert.match(String(withoutBroker['consumers']), /^not subscribed to job_submissions/);
    assert.equal(withoutBroker['omotes-orchestrator-celery'], null);
    assert.equal(withoutBroker['database'], null);
    broker.refuse(false);
    await ready(port, 200);
    await world.performJob(await world.tasks());
  });

  test('says so while the database takes connections and answers nothing', async (context) => {
    const world = await createWorld(context);
    const database = await TcpProxy.listen(world.database);
    context.after(() => database.close());
    const { port } = await world.startOrchestrator({ POSTGRESQL_PORT: String(database.port) });
    await ready(port, 200);
    database.pause();
    assert.notEqual((await ready(port, 503))['database'], null);
    database.resume();
    await ready(port, 200);
  });
});

describe('the workflow definitions', () => {
  test('with mistakes at the start are refused, all of them named', async (context) => {
    const world = await createWorld(context);
    await writeFile(
      world.definitionsPath,
      JSON.stringify([
        { workflow_type_name: 'noop' },
        {
          workflow_type_name: 'other',
          workflow_type_description_name: 'x',
          workflow_parameters: [{ parameter_type: 'colour', key_name: 'k' }],
        },
      ]),
    );
    await assert.rejects(world.startOrchestrator(), (error: unknown) => {
      assert.ok(error instanceof DefinitionsError);
      assert.equal(error.problems.length, 2);
      assert.match(error.message, /workflow_type_description_name/);
      assert.match(error.message, /parameter_type: must be one of string/);
      return true;
    });
  });

  test('that cannot be read at the start are refused', async (context) => {
    const world = await createWorld(context, {
      environment: { WORKFLOW_CONFIG_PATH: '/nowhere/at/all.json' },
    });
    await assert.rejects(world.startOrchestrator(), {
      code: 'definitions_file',
      message: /WORKFLOW_CONFIG_PATH.*ENOENT/,
    });
  });

  test('that change are broadcast, and what cannot be used is not', async (context) => {
    const world = await createWorld(context);
    const { port } = await world.startOrchestrator();
    const broadcasts = await Broadcasts.of(world);
    const replace = async (text: string): Promise<void> => {
      await writeFile(`${world.definitionsPath}.new`, text);
      await rename(`${world.definitionsPath}.new`, world.definitionsPath);
    };
    const taskOf = await world.tasks();
    await replace('[{ "workflow_type_name": ');
    const added = { workflow_type_name: 'added', workflow_type_description_name: 'New' };
    // The file is looked at once a second; a job goes meanwhile, by the definitions of before.
    await world.performJob(taskOf);
    assert.equal((await get(port, '/readyz')).status, 200);
    await replace(JSON.stringify([...DEFINITIONS, added]));
    await broadcasts.name('noop', 'measured', 'related', 'added');
    await world.worker.withChannel((channel) => channel.checkQueue('added'));
    const addedTaskOf = await world.tasks(workerQueue('added'));
    await world.performJob(addedTaskOf, { workflowType: 'added' });

    await replace(JSON.stringify([added]));
    await broadcasts.name('added');
    const gone = await world.submit();
    assert.match((await gone.result()).logs, /There is no workflow 'noop'. There are: added/);
  });

  test('stay as they are when the file becomes unusable, and the problem is told', async (context) => {
    const world = await createWorld(context);
    const definitions = new WorkflowDefinitions(world.definitionsPath);
    await definitions.load();
    const before = definitions.current;
    const failed = Promise.withResolvers<unknown>();
    definitions.watch({ changed: () => Promise.resolve(), failed: failed.resolve });
    context.after(() => definitions.stop());
    await writeFile(world.definitionsPath, '[{ "workflow_type_name": 7 }]');
    const error = await failed.promise;
    assert.ok(error instanceof DefinitionsError);
    assert.equal(definitions.current, before);
  });

  test('that contradict themselves are used, and each contradiction is logged once', async (context) => {
    const world = await createWorld(context);
    const options = ['a', 'b'].map((name) => ({ key_name: name, display_name: name }));
    const parameter = { parameter_type: 'string', key_name: 'k', default: 'c', enum_options: options };
    const contradicting = { ...DEFINITIONS[0], workflow_parameters: [parameter] };
    await writeFile(world.definitionsPath, JSON.stringify([contradicting]));
    const orchestrator = new OrchestratorProcess(world.environment);
    context.after(() => orchestrator.stop());
    await orchestrator.ready;
    const taskOf = await world.tasks();
    const { jobId } = await world.performJob(taskOf);
    assert.deepEqual((await taskOf(jobId)).args[3], { k: 'c' });
    const warnings = orchestrator.logLines.map((line) => JSON.parse(line) as { warnings?: string[] });
    assert.deepEqual(
      warnings.flatMap((line) => line.warnings ?? []),
      ['[0].workflow_parameters[0].default: "c" is not one of a, b'],
    );
  });

  test('are told to whoever asks, whatever is in the request', async (context) => {
    const world = await createWorld(context, { replicas: 2 });
    const broadcasts = await Broadcasts.of(world);
    await world.publishToSdkQueue(WORKFLOW_REQUESTS_ROUTING_KEY, RequestAvailableWorkflows.encode({}));
    await broadcasts.name('noop', 'measured', 'related');
    await world.publishToSdkQueue(WORKFLOW_REQUESTS_ROUTING_KEY, Buffer.from('\xff what?'));
    await broadcasts.count(broadcasts.messages.length + 1);
    for (const { headers, exchange } of broadcasts.messages) {
      assert.equal(headers[INBOX_HEADER], true);
      assert.equal(exchange, OMOTES_EXCHANGE.name);
    }
  });
});

test('an HTTP port that is taken is refused at the start, naming it', async (context) => {
  const world = await createWorld(context);
  const { port } = await world.startOrchestrator();
  await assert.rejects(world.startOrchestrator({ HTTP_PORT: String(port) }), {
    code: 'http_port',
    message: /HTTP_PORT.*EADDRINUSE/,
  });
});

test('a database that may not be used is refused at the start, naming it', async (context) => {
  const world = await createWorld(context, { environment: { POSTGRESQL_DATABASE: 'nowhere' } });
  await assert.rejects(world.startOrchestrator(), {
    code: 'database_refused',
    message: /refuses database 'nowhere' to user '.+' \(POSTGRESQL_\*\): database "nowhere" does not exist/,
  });
});

describe('a stop', () => {
  test('in the middle of 300 submissions loses none: another orchestrator ends the rest', async (context) => {
    const world = await createWorld(context);
    const { orchestrator } = await world.startOrchestrator();
    const taskOf = await world.tasks();
    const jobs = await Promise.all(Array.from({ length: 300 }, () => world.watch()));
    const ends = jobs.map(async (job) => {
      const { taskId } = await taskOf(job.jobId);
      await world.sendStart(job.jobId, taskId);
      await world.sendResult(job.jobId, taskId);
      await job.result();
    });
    const submitted = jobs.map(({ jobId }) => world.publishSubmission({ jobId }));
    await jobs[0]?.status('REGISTERED');
    await orchestrator.stop();
    await Promise.all(submitted);
    await world.startOrchestrator();
    await Promise.all(ends);
    await world.queuesEmpty();
    for (const job of jobs) {
      await world.rowGone(job.jobId);
      assert.equal(job.events.filter(({ type }) => type === 'result').length, 1);
      assert.equal(world.tasksOf(job.jobId).length, 1);
    }
  });

  test('can be asked for before the start and more than once', async (context) => {
    const world = await createWorld(context);
    const { orchestrator, port } = await world.startOrchestrator();
    await Promise.all([orchestrator.stop(), orchestrator.stop()]);
    await assert.rejects(get(port, '/healthz'));
    await orchestrator.stop();
  });

  test('ends a start that waits for servers that are away', async (context) => {
    const world = await createWorld(context);
    const proxy = await TcpProxy.listen(world.database);
    context.after(() => proxy.close());
    proxy.refuse();
    const starting = world.startOrchestrator({ POSTGRESQL_PORT: String(proxy.port) });
    const refused = assert.rejects(starting, { code: 'stopped' });
    while (world.orchestrators.length === 0) await new Promise(setImmediate);
    await world.orchestrators[0]?.stop();
    await refused;
  });
});

describe('the environment', () => {
  test('is refused with every variable named that cannot be used', () => {
    const bad = {
      SDK_RABBITMQ_PORT: 'amqp',
      CELERY_RABBITMQ_PORT: '70000',
      TASK_RABBITMQ_PORT: '1.5',
      POSTGRESQL_PORT: '-1',
      DELIVERY_LIMIT_THRESHOLD_PER_JOB: '0',
      JOB_RETENTION_SEC: 'two days',
      TIMEOUT_JOB_MANAGER_START_BUFFER_SEC: '-1',
      TIMEOUT_JOB_HANDLER_RERUN_SEC: '0',
      HTTP_PORT: '99999',
      LOG_LEVEL: 'LOUD',
    };
    assert.throws(
      () => readEnvironment(bad),
      (error: unknown) => {
        assert.ok(error instanceof EnvironmentError);
        assert.equal(error.code, 'environment');
        assert.equal(error.problems.length, Object.keys(bad).length);
        for (const name of Object.keys(bad)) assert.match(error.message, new RegExp(name));
        return true;
      },
    );
  });

  test('has the defaults of the contract, also for what is set and empty', () => {
    for (const environment of [{}, { SDK_RABBITMQ_PORT: '', JOB_RETENTION_SEC: '', LOG_LEVEL: '' }]) {
      const settings = readEnvironment(environment);
      const broker = {
        hostname: 'localhost',
        port: 5672,
        username: 'omotes',
        password: 'guest',
        virtualHost: 'omotes',
      };
      assert.deepEqual(
        [settings.sdkBroker, settings.celeryBroker, settings.taskBroker],
        Array(3).fill(broker),
      );
      const { host, port, database } = settings.database;
      assert.deepEqual([host, port, database], ['localhost', 5432, 'public']);
      assert.equal(settings.definitionsPath, '../config/workflow_config.json');
      assert.deepEqual(
        [
          settings.maxStarts,
          settings.retentionSec,
          settings.deadlineStartBufferSec,
          settings.sweepIntervalSec,
        ],
        [3, 172_800, 60, 30],
      );
      assert.equal(settings.logLevel, 'info');
    }
  });

  test('knows the levels of Python’s logs', () => {
    for (const [name, level] of [
      ['WARNING', 'warn'],
      ['critical', 'fatal'],
      ['Debug', 'debug'],
    ] as const) {
      assert.equal(readEnvironment({ LOG_LEVEL: name }).logLevel, level);
    }
  });
});
