import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  freePort,
  gatewayEnvironment,
  type LocalStack,
  orchestratorEnvironment,
  removeLocalStack,
  startLocalStack,
  workerEnvironment,
} from '@omotes/local';
import { EXAMPLE_DEFINITIONS, EXAMPLE_WORKER, MAIN } from './checkout.ts';
import { Component, type ComponentOptions } from './component.ts';
import type { Environment } from './context.ts';
import { formatDuration } from './duration.ts';

export interface LocalSystemOptions {
  readonly dataFolder: string;
  /** Inherited by the programs, in addition to where their servers are. */
  readonly environment: Environment;
  /** Path of the workflow definitions. Default: those of the examples. */
  readonly definitions?: string;
  /** Called with one line of progress at a time. */
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
  /** Whether to run a gateway, with the dashboard. */
  readonly gateway: boolean;
  /** The worker's program. Default: the example worker. */
  readonly worker?: Pick<ComponentOptions, 'interpreter' | 'args'>;
}

/** All that a job needs, on this machine: broker, database, orchestrator, one worker and, if wanted, a gateway. */
export interface LocalSystem {
  readonly stack: LocalStack;
  /** Base URL of the orchestrator's `/healthz`, `/readyz` and `/metrics`. */
  readonly orchestratorUrl: string;
  /** Base URL of the dashboard and the HTTP API; undefined without a gateway. */
  readonly gatewayUrl: string | undefined;
  readonly logFolder: string;
  /** Rejects when one of the programs ends by itself; never resolves. */
  readonly failure: Promise<never>;
  /** Stops the programs, then the servers. Data stays. */
  stop(): Promise<void>;
}

const LOG_FOLDER = 'logs';
/** Folder in the data folder for outputs without a file name of their own. */
export const OUTPUT_FOLDER = 'outputs';
const READY_TIMEOUT_MS = 60_000;
const READY_POLL_MS = 50;
/** Port of the gateway if it is free, so that its address usually stays the same. */
const GATEWAY_PORT = 9_200;

/** Path of the workflow definitions of `omotes up`: `WORKFLOW_CONFIG_PATH`, or those of the examples. */
export function definitionsPath(environment: Environment): string {
  return environment['WORKFLOW_CONFIG_PATH'] || EXAMPLE_DEFINITIONS;
}

/**
 * Starts the servers, then the programs, and resolves when the orchestrator and the gateway are ready. The worker need not
 * be: jobs wait for it in the broker. If a step fails, everything is stopped again.
 */
export async function startLocalSystem(options: LocalSystemOptions): Promise<LocalSystem> {
  const { dataFolder, log, signal, gateway: hasGateway } = options;
  const startedAt = performance.now();
  const stage = (text: string): void => log(`${text} (${formatDuration(performance.now() - startedAt)})`);
  const stack = await startLocalStack({ dataFolder, log });
  const components: Component[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(components.map((component) => component.stop()));
    await stack.stop();
  };
  try {
    stage('RabbitMQ and PostgreSQL are ready');
    signal.throwIfAborted();
    const logFolder = join(dataFolder, LOG_FOLDER);
    await mkdir(logFolder, { recursive: true, mode: 0o700 });
    const httpPort = await freePort(new Set());
    const gatewayPort = hasGateway ? await freePort(new Set([httpPort]), GATEWAY_PORT) : undefined;
    const orchestrator = new Component(orchestratorProgram(stack, options, logFolder, httpPort));
    components.push(new Component(workerProgram(stack, options, logFolder)), orchestrator);
    const gateway =
      gatewayPort === undefined
        ? undefined
        : new Component(gatewayProgram(stack, options, logFolder, gatewayPort));
    if (gateway) components.push(gateway);
    const failure = Promise.race(components.map((component) => component.failure()));
    failure.catch(() => undefined); // awaited below and by the caller
    const orchestratorUrl = `http://127.0.0.1:${httpPort}`;
    const gatewayUrl = gateway && `http://127.0.0.1:${gatewayPort}`;
    const waiting = new AbortController();
    const givingUp = AbortSignal.any([signal, waiting.signal]);
    const areReady = Promise.all([
      ready(orchestrator, `${orchestratorUrl}/readyz`, givingUp),
      gateway && ready(gateway, `${gatewayUrl}/readyz`, givingUp),
    ]);
    await Promise.race([areReady, failure]).finally(() => waiting.abort());
    stage(
      gateway
        ? 'The orchestrator, the worker and the gateway are ready'
        : 'The orchestrator and the worker are ready',
    );
    return { stack, orchestratorUrl, gatewayUrl, logFolder, failure, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Removes the data of a local system. Throws `StackRunningError` while one runs in the folder. */
export function removeLocalSystem(dataFolder: string): Promise<void> {
  return removeLocalStack(dataFolder, [LOG_FOLDER, OUTPUT_FOLDER]);
}

function orchestratorProgram(
  stack: LocalStack,
  { environment, definitions = EXAMPLE_DEFINITIONS }: LocalSystemOptions,
  logFolder: string,
  httpPort: number,
): ComponentOptions {
  return {
    name: 'orchestrator',
    args: [MAIN, 'orchestrator'],
    environment: {
      ...environment,
      ...orchestratorEnvironment(stack, environment['NODE_OPTIONS']),
      WORKFLOW_CONFIG_PATH: definitions,
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: `${httpPort}`,
    },
    logFile: join(logFolder, 'orchestrator.log'),
  };
}

function workerProgram(
  stack: LocalStack,
  { environment, worker = { args: [EXAMPLE_WORKER] } }: LocalSystemOptions,
  logFolder: string,
): ComponentOptions {
  return {
    name: 'worker',
    ...worker,
    environment: { ...environment, ...workerEnvironment(stack) },
    logFile: join(logFolder, 'worker.log'),
  };
}

function gatewayProgram(
  stack: LocalStack,
  { environment }: LocalSystemOptions,
  logFolder: string,
  httpPort: number,
): ComponentOptions {
  return {
    name: 'gateway',
    args: [MAIN, 'gateway'],
    environment: {
      ...environment,
      ...gatewayEnvironment(stack),
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: `${httpPort}`,
    },
    logFile: join(logFolder, 'gateway.log'),
  };
}

async function ready(component: Component, url: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const isReady = await fetch(url, { signal }).then(
      (response) => response.ok,
      () => false, // it does not listen yet
    );
    if (isReady) return;
    await delay(READY_POLL_MS, undefined, { signal });
  }
  throw component.failed(`was not ready after ${READY_TIMEOUT_MS / 1000} s`);
}
