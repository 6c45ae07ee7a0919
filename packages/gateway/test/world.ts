import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Orchestrator, readEnvironment as readOrchestratorEnvironment } from '@omotes/orchestrator';
import { createLog } from '@omotes/service';
import {
  brokerEnvironment,
  databaseEnvironment,
  testBroker,
  testDatabase,
  type TestBroker,
  type TestDatabase,
} from '@omotes/testing';
import { Worker } from '@omotes/worker';
import { readEnvironment, startGateway, type Gateway } from '../src/index.ts';

export const ESDL =
  '<?xml version="1.0"?><esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="Dörp"/>';

const definition = (name: string, parameters: readonly object[] = []) => ({
  workflow_type_name: name,
  workflow_type_description_name: `Workflow ${name}`,
  workflow_parameters: parameters,
});

const DEFINITIONS = [
  definition('noop'),
  // Without a task.
  definition('unattended'),
  definition('report'),
  definition('fail'),
  definition('endless'),
  definition('talk'),
  definition('progress'),
  definition('echo', [
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
    { parameter_type: 'integer', key_name: 'return', default: 45 },
    { parameter_type: 'datetime', key_name: 'start', default: '2026-01-02' },
    { parameter_type: 'duration', key_name: 'step', default: 3600, minimum: 60 },
    {
      parameter_type: 'string',
      key_name: 'mode',
      default: 'fast',
      enum_options: [
        { key_name: 'fast', display_name: 'Fast' },
        { key_name: 'exact', display_name: 'Exact' },
      ],
    },
    { parameter_type: 'boolean', key_name: 'verbose', default: false },
  ]),
];

/** The servers of a test file, with what runs on them. */
export interface World {
  readonly sdkBroker: TestBroker;
  readonly workerBroker: TestBroker;
  /** The gateway's. */
  readonly database: TestDatabase;
  /** The environment of a gateway here. */
  readonly environment: Readonly<Record<string, string>>;
  /** Starts a gateway; `environment` in place of the world's. */
  startGateway(environment?: Readonly<Record<string, string>>): Promise<Gateway>;
  startOrchestrator(): Promise<Orchestrator>;
  stop(): Promise<void>;
}

/** Starts a worker, and with `orchestrator` an orchestrator. */
export async function startWorld({ orchestrator = true } = {}): Promise<World> {
  const [sdkBroker, workerBroker, database, orchestratorDatabase] = await Promise.all([
    testBroker(),
    testBroker(),
    testDatabase(),
    testDatabase(),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'omotes-gateway-'));
  const definitionsPath = join(folder, 'workflows.json');
  await writeFile(definitionsPath, JSON.stringify(DEFINITIONS));
  const worker = new Worker(new URL('./fixtures/tasks.ts', import.meta.url), {
    connection: workerBroker,
    logLevel: 'fatal',
  });
  await worker.start();
  const stops: (() => Promise<void>)[] = [];
  const environment = {
    ...brokerEnvironment('', sdkBroker),
    ...brokerEnvironment('CELERY_', workerBroker),
    ...databaseEnvironment(database),
    HTTP_PORT: '0',
    LOG_LEVEL: 'FATAL',
    GATEWAY_MAX_REQUESTS_PER_SECOND: '100000',
  };
  const startOrchestrator = async (): Promise<Orchestrator> => {
    const settings = readOrchestratorEnvironment({
      ...brokerEnvironment('SDK_', sdkBroker),
      ...brokerEnvironment('CELERY_', workerBroker),
      ...brokerEnvironment('TASK_', workerBroker),
      ...databaseEnvironment(orchestratorDatabase),
      WORKFLOW_CONFIG_PATH: definitionsPath,
      HTTP_PORT: '0',
      LOG_LEVEL: 'FATAL',
    });
    const started = new Orchestrator(settings, createLog('fatal', {}));
    stops.push(() => started.stop());
    await started.start();
    return started;
  };
  if (orchestrator) await startOrchestrator();
  return {
    sdkBroker,
    workerBroker,
    database,
    environment,
    startOrchestrator,
    startGateway: async (own = {}) => {
      const settings = readEnvironment({ ...environment, ...own });
      const gateway = await startGateway(settings, {
        log: createLog(settings.logLevel, {}),
        signal: new AbortController().signal,
      });
      stops.push(() => gateway.stop());
      return gateway;
    },
    stop: async () => {
      for (const stop of stops.reverse()) await stop();
      await worker.stop();
      await Promise.all([sdkBroker, workerBroker, database, orchestratorDatabase].map((each) => each.drop()));
      await rm(folder, { recursive: true });
    },
  };
}
