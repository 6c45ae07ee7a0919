import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type LocalStack,
  stackEnvironment,
  type StackConnections,
  startLocalStack,
  workerEnvironment,
} from '@omotes/local';
import { TcpProxy } from '@omotes/testing';
import { FLEET, type Link, LINKS, PYTHON_WORKER, type Role, ROLES } from './fault.ts';
import { Program, type ProgramOptions, type RunEnd } from './program.ts';
import { programEnvironment } from './program-settings.ts';
import { writeDefinitions } from './python-worker.ts';

export interface SystemOptions {
  readonly folder: string;
  readonly seed: number;
  /** Jobs a second of all SDK programs together. */
  readonly load: number;
  readonly durationMs: number;
  /** The command of the worker of the published Python library. */
  readonly pythonWorker: ProgramOptions['command'];
  readonly log: (line: string) => void;
}

const READY_TEXTS: Readonly<Record<Role, string>> = {
  orchestrator: 'orchestrator ready',
  worker: 'worker takes tasks',
  sdk: 'connected',
};

/** What Celery logs when its worker is ready. */
const PYTHON_READY_TEXT = ' ready.';

/** Everything under test: servers, proxies, and the programs, each a process of its own. */
export interface ChaosSystem {
  readonly stack: LocalStack;
  readonly proxies: Readonly<Record<Link, TcpProxy>>;
  readonly programs: Readonly<Record<Role, readonly Program[]>>;
  readonly logFolder: string;
  /** A file of `TaskRecord`s. */
  readonly taskRecordFile: string;
  /** Files of `SdkRecord`s, one for each SDK program. */
  readonly sdkRecordFiles: readonly string[];
  /** Every run that has ended. */
  readonly runEnds: readonly RunEnd[];
  /** Stops all programs, then the servers. Data and logs stay. */
  stop(): Promise<void>;
}

export async function startChaosSystem(options: SystemOptions): Promise<ChaosSystem> {
  const { folder, seed, load, durationMs, pythonWorker, log } = options;
  const logFolder = join(folder, 'logs');
  await mkdir(logFolder, { recursive: true });
  const stack = await startLocalStack({ dataFolder: folder, log });
  const definitions = join(logFolder, 'workflow-config.json');
  await writeDefinitions(definitions);
  const proxies = await listen(stack.connections);
  const connections = throughProxies(stack.connections, proxies);
  const taskRecordFile = join(logFolder, 'tasks.jsonl');
  const sdkRecordFile = (name: string): string => join(logFolder, `${name}.jsonl`);
  const runEnds: RunEnd[] = [];
  const loadUntil = Date.now() + durationMs;
  const servers: Readonly<Record<Role, Record<string, string>>> = {
    orchestrator: {
      ...stackEnvironment({ connections }),
      WORKFLOW_CONFIG_PATH: definitions,
      HTTP_PORT: '0',
      LOG_LEVEL: 'INFO',
    },
    worker: { ...workerEnvironment({ connections }), LOG_LEVEL: 'DEBUG' },
    sdk: stackEnvironment({ connections }),
  };
  const program = (role: Role, index: number): Program => {
    const name = `${role}-${index}`;
    const isPython = name === PYTHON_WORKER;
    return new Program({
      name,
      command: isPython
        ? pythonWorker
        : [process.execPath, fileURLToPath(new URL(`./${role}-main.ts`, import.meta.url))],
      environment: (run) => ({
        ...servers[role],
        ...(isPython ? { LOG_LEVEL: 'INFO', PYTHONUNBUFFERED: '1' } : {}),
        ...programEnvironment({
          run,
          recordFile: role === 'sdk' ? sdkRecordFile(name) : taskRecordFile,
          // The first SDK program has an inbox, the others have three queues for each job.
          ...(index === 0 ? { clientId: name } : {}),
          declaresLate: index === 2,
          seed,
          load: load / FLEET.sdk,
          loadUntil,
        }),
      }),
      logFolder,
      readyText: isPython ? PYTHON_READY_TEXT : READY_TEXTS[role],
      ended: (end) => runEnds.push(end),
    });
  };
  const several = (role: Role): Program[] =>
    Array.from({ length: FLEET[role] }, (_, index) => program(role, index));
  const programs = { orchestrator: several('orchestrator'), worker: several('worker'), sdk: several('sdk') };
  const stop = async (): Promise<void> => {
    const all = ROLES.flatMap((role) => programs[role]);
    for (const each of all) each.signal('SIGCONT');
    await Promise.all(all.map((each) => each.end('SIGTERM')));
    await Promise.all(LINKS.map((link) => proxies[link].close()));
    await stack.stop();
  };
  return {
    stack,
    proxies,
    programs,
    logFolder,
    taskRecordFile,
    sdkRecordFiles: programs.sdk.map(({ name }) => sdkRecordFile(name)),
    runEnds,
    stop,
  };
}

async function listen({ sdk, database }: StackConnections): Promise<Record<Link, TcpProxy>> {
  const broker = { host: sdk.hostname, port: sdk.port };
  return {
    orchestrator: await TcpProxy.listen(broker),
    worker: await TcpProxy.listen(broker),
    sdk: await TcpProxy.listen(broker),
    database: await TcpProxy.listen({ host: database.host, port: database.port }),
  };
}

function throughProxies(
  connections: StackConnections,
  proxies: Readonly<Record<Link, TcpProxy>>,
): StackConnections {
  return {
    ...connections,
    sdk: { ...connections.sdk, port: proxies.sdk.port },
    worker: { ...connections.worker, port: proxies.worker.port },
    orchestratorSdk: { ...connections.orchestratorSdk, port: proxies.orchestrator.port },
    orchestratorWorker: { ...connections.orchestratorWorker, port: proxies.orchestrator.port },
    database: { ...connections.database, port: proxies.database.port },
  };
}
