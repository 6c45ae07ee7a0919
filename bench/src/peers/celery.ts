import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrokerConnection, ServerProcess } from '@omotes/local';
import type { LoadOutcome, LoadRequest } from '../load.ts';
import { SAMPLE_ESDL } from '../sample-job.ts';
import type { LoadProgram } from '../system.ts';

/** How a worker of Celery runs tasks. */
export type CeleryPool = 'prefork' | 'threads';

export interface CeleryOptions {
  /** The interpreter of the environment that has Celery. */
  readonly python: string;
  readonly broker: BrokerConnection;
  readonly pool: CeleryPool;
}

/** A worker of Celery with as many processes or threads as there are cores. */
export async function startCeleryWorker(
  options: CeleryOptions,
  concurrency: number,
  folder: string,
): Promise<{ readonly pid: number | undefined; stop(): Promise<void> }> {
  const { python, pool } = options;
  const worker = await ServerProcess.start({
    name: 'Celery',
    file: python,
    args: [
      ...[
        '-m',
        'celery',
        '--app',
        'celery_tasks',
        'worker',
        '--pool',
        pool,
        '--concurrency',
        `${concurrency}`,
      ],
      ...['--hostname', `${pool}@localhost`, '--without-gossip', '--without-mingle', '--loglevel', 'ERROR'],
    ],
    env: environment(options),
    cwd: import.meta.dirname,
    logFile: join(folder, `celery-${pool}.log`),
    readyTimeoutMs: 0,
    endSignal: 'SIGTERM',
  });
  return { pid: worker.pid, stop: () => worker.end() };
}

/** A Python program that puts jobs through Celery. It ends when its input does, at the latest with this process. */
export class CelerySubmitter implements LoadProgram {
  readonly #process: ChildProcess;
  readonly #waiting: PromiseWithResolvers<LoadOutcome>[] = [];

  constructor(options: CeleryOptions) {
    const file = join(import.meta.dirname, 'celery_submitter.py');
    const submitter = spawn(options.python, [file], {
      env: environment(options),
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    });
    this.#process = submitter;
    createInterface({ input: submitter.stdout }).on('line', (line) =>
      this.#waiting.shift()?.resolve(JSON.parse(line) as LoadOutcome),
    );
    submitter.once('exit', (code, signal) => {
      for (const { reject } of this.#waiting) reject(new Error(`${file} ended (${code ?? signal})`));
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  call({ jobs, window }: LoadRequest): Promise<LoadOutcome> {
    const outcome = Promise.withResolvers<LoadOutcome>();
    this.#waiting.push(outcome);
    this.#process.stdin?.write(`${JSON.stringify({ jobs, window, esdl: SAMPLE_ESDL })}\n`);
    return outcome.promise;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, 'exit');
    this.#process.kill();
    await exited;
  }
}

function environment({ broker, pool }: CeleryOptions): Record<string, string> {
  const { hostname, port, username, password, virtualHost } = broker;
  return {
    PATH: process.env['PATH'] ?? '',
    OMOTES_BENCH_BROKER: `amqp://${username}:${password}@${hostname}:${port}/${virtualHost}`,
    OMOTES_BENCH_QUEUE: `celery_${pool}`,
    PYTHONDONTWRITEBYTECODE: '1',
  };
}
