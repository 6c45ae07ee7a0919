import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment as readGatewayEnvironment, startGateway } from '@omotes/gateway';
import { type Job, type JobInput, type JobStatusAnswer } from '@omotes/http-api';
import { Orchestrator, readEnvironment as readOrchestratorEnvironment } from '@omotes/orchestrator';
import {
  brokerEnvironment,
  databaseEnvironment,
  testBroker,
  type TestBroker,
  testDatabase,
  type TestDatabase,
  testServers,
  type TestServers,
} from '@omotes/testing';
import { createLog } from '@omotes/service';
import { Worker } from '@omotes/worker';

const definition = (name: string, parameters: readonly object[] = []) => ({
  workflow_type_name: name,
  workflow_type_description_name: `Workflow ${name}`,
  workflow_parameters: parameters,
});
const DEFINITIONS = [
  definition('report', [
    {
      parameter_type: 'float',
      key_name: 'supply',
      title: 'Supply',
      description: 'In °C',
      default: 75,
      minimum: 20,
      maximum: 180,
      constraints: [{ other_key_name: 'return', relation: 'greater' }],
    },
    { parameter_type: 'integer', key_name: 'return', title: 'Return', default: 45 },
    { parameter_type: 'datetime', key_name: 'start', title: 'Start', default: '2026-01-02' },
    { parameter_type: 'duration', key_name: 'step', title: 'Time step', default: 3600, minimum: 60 },
    { parameter_type: 'boolean', key_name: 'verbose', title: 'Verbose', default: false },
  ]),
  definition('fail'),
  definition('endless'),
  definition('burst'),
];

/** The whole system, with the dashboard. */
export interface World {
  readonly url: string;
  /** The SDK programs'. */
  readonly sdkBroker: TestBroker;
  /** The workers'. */
  readonly workerBroker: TestBroker;
  /** The gateway's. */
  readonly database: TestDatabase;
  /** The ESDL of the network that jobs are about. */
  readonly esdl: string;
  submit(input: Partial<JobInput>): Promise<string>;
  job(jobId: string): Promise<Job>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  /** Puts something into the gateway's database before it takes requests. */
  readonly prepare?: (database: TestDatabase) => Promise<void>;
  /** Default: those that `./omotes test` started. */
  readonly servers?: TestServers;
  /** Environment of the gateway, added to the addresses of its servers. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The file of the worker's tasks, and that of their definitions. Default: those of the tests. */
  readonly tasks?: { readonly module: URL; readonly definitionsPath: string };
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { prepare, servers = testServers(), environment, tasks } = options;
  const [sdkBroker, workerBroker, database, orchestratorDatabase] = await Promise.all([
    testBroker(servers.broker),
    testBroker(servers.broker),
    testDatabase(servers),
    testDatabase(servers),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'omotes-dashboard-'));
  const ownDefinitionsPath = join(folder, 'workflows.json');
  await writeFile(ownDefinitionsPath, JSON.stringify(DEFINITIONS));
  const worker = new Worker(tasks?.module ?? new URL('./fixtures/tasks.ts', import.meta.url), {
    connection: workerBroker,
    logLevel: 'fatal',
    slots: 3,
  });
  await worker.start();
  const orchestrator = new Orchestrator(
    readOrchestratorEnvironment({
      ...brokerEnvironment('SDK_', sdkBroker),
      ...brokerEnvironment('CELERY_', workerBroker),
      ...brokerEnvironment('TASK_', workerBroker),
      ...databaseEnvironment(orchestratorDatabase),
      WORKFLOW_CONFIG_PATH: tasks?.definitionsPath ?? ownDefinitionsPath,
      HTTP_PORT: '0',
      LOG_LEVEL: 'FATAL',
    }),
    createLog('fatal', {}),
  );
  await orchestrator.start();
  const settings = readGatewayEnvironment({
    ...environment,
    ...brokerEnvironment('', sdkBroker),
    ...brokerEnvironment('CELERY_', workerBroker),
    ...databaseEnvironment(database),
    HTTP_PORT: '0',
    LOG_LEVEL: 'FATAL',
  });
  const start = () =>
    startGateway(settings, { log: createLog('fatal', {}), signal: new AbortController().signal });
  let gateway = await start(); // which makes the tables
  if (prepare !== undefined) {
    await gateway.stop();
    await prepare(database);
    gateway = await start();
  }
  const { url } = gateway;
  while (!(await fetch(`${url}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 20));
  const esdl = await readFile(
    new URL('../../../../examples/esdl/small-network.esdl', import.meta.url),
    'utf8',
  );
  return {
    url,
    sdkBroker,
    workerBroker,
    database,
    esdl,
    submit: async (input) => {
      const body: JobInput = {
        job_name: 'Test',
        workflow_type: 'report',
        user_name: 'ada',
        project_name: 'district',
        input_esdl: esdl,
        ...input,
      };
      const response = await fetch(`${url}/job/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as JobStatusAnswer).job_id;
    },
    job: async (jobId) => (await (await fetch(`${url}/job/${jobId}`)).json()) as Job,
    stop: async () => {
      await gateway.stop();
      await orchestrator.stop();
      await worker.stop();
      await Promise.all([sdkBroker, workerBroker, database, orchestratorDatabase].map((each) => each.drop()));
      await rm(folder, { recursive: true });
    },
  };
}
