import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  freePort,
  gatewayEnvironment,
  type LocalStack,
  orchestratorEnvironment,
  removeLocalStack,
  stackEnvironment,
  startLocalStack,
  workerEnvironment,
} from '@omotes/local';
import { EXAMPLE_DEFINITIONS, EXAMPLE_WORKER, MAIN } from './checkout.ts';
import { Component, type ComponentOptions } from './component.ts';
import type { Environment } from './context.ts';
import { formatDuration } from './duration.ts';

export interface LocalSystemOptions {
  readonly dataFolder: string;
  /** What the orchestrator and the worker inherit, beside where their servers are. */
  readonly environment: Environment;
  /** Called with one line for each thing a person may want to know. */
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
  /** Whether a gateway, with the dashboard, runs too. */
  readonly gateway: boolean;
  /** The worker's program. Default: the example worker. */
  readonly worker?: Pick<ComponentOptions, 'interpreter' | 'args'>;
}

/** Everything a job needs, on this machine: broker, database, orchestrator and a worker; with a gateway if wanted. */
export interface LocalSystem {
  readonly stack: LocalStack;
  /** The contract's environment names. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where the orchestrator serves `/healthz`, `/readyz` and `/metrics`. */
  readonly orchestratorUrl: string;
  /** Where the dashboard is, and the HTTP API; undefined when no gateway was asked for. */
  readonly gatewayUrl: string | undefined;
  readonly logFolder: string;
  /** Rejects when a program of it ends by itself; never resolves. */
  readonly failure: Promise<never>;
  /** Stops everything in order. Data stays. */
  stop(): Promise<void>;
}

const LOG_FOLDER = 'logs';
/** Where outputs go for which nobody named a file. */
export const OUTPUT_FOLDER = 'outputs';
const READY_TIMEOUT_MS = 60_000;
const READY_POLL_MS = 50;
/** Of the gateway, where nothing else listens there: an address that can be kept. */
const GATEWAY_PORT = 9_200;

/**
 * Starts the servers, then the orchestrator and the worker side by side, and resolves when the orchestrator is ready.
 * (The worker need not be: jobs wait for it in the broker.) Whatever fails, nothing stays behind.
 */
export async function startLocalSystem(options: LocalSystemOptions): Promise<LocalSystem> {
  const { dataFolder, log, signal, worker: workerProgram = { args: [EXAMPLE_WORKER] } } = options;
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
    const environment = { ...stackEnvironment(stack), WORKFLOW_CONFIG_PATH: EXAMPLE_DEFINITIONS };
    const orchestrator = new Component({
      name: 'orchestrator',
      args: [MAIN, 'orchestrator'],
      environment: {
        ...options.environment,
        ...orchestratorEnvironment(stack, options.environment['NODE_OPTIONS']),
        WORKFLOW_CONFIG_PATH: EXAMPLE_DEFINITIONS,
        HTTP_HOST: '127.0.0.1',
        HTTP_PORT: `${httpPort}`,
      },
      logFile: join(logFolder, 'orchestrator.log'),
    });
    const worker = new Component({
      name: 'worker',
      ...workerProgram,
      environment: { ...options.environment, ...workerEnvironment(stack) },
      logFile: join(logFolder, 'worker.log'),
    });
    components.push(worker, orchestrator);
    const gatewayPort = options.gateway ? await freePort(new Set([httpPort]), GATEWAY_PORT) : undefined;
    const gateway =
      gatewayPort === undefined
        ? undefined
        : new Component({
            name: 'gateway',
            args: [MAIN, 'gateway'],
            environment: {
              ...options.environment,
              ...gatewayEnvironment(stack),
              HTTP_HOST: '127.0.0.1',
              HTTP_PORT: `${gatewayPort}`,
            },
            logFile: join(logFolder, 'gateway.log'),
          });
    if (gateway) components.push(gateway);
    const gatewayUrl = gateway && `http://127.0.0.1:${gatewayPort}`;
    const failure = Promise.race(components.map((component) => component.failure()));
    failure.catch(() => undefined); // heard below and by the caller, or of no interest any more
    const orchestratorUrl = `http://127.0.0.1:${httpPort}`;
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
    return { stack, environment, orchestratorUrl, gatewayUrl, logFolder, failure, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Removes what a system keeps in its data folder. Throws `StackRunningError` while one runs there. */
export function removeLocalSystem(dataFolder: string): Promise<void> {
  return removeLocalStack(dataFolder, [LOG_FOLDER, OUTPUT_FOLDER]);
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
