import { join } from 'node:path';
import { type BrokerConnection, ServerProcess } from '@omotes/local';
import type { LoadOutcome, LoadRequest } from '../load.ts';
import { PythonProgram } from '../python-program.ts';
import { SAMPLE_ESDL } from '../sample-job.ts';
import type { LoadProgram } from '../system.ts';

/** How a Celery worker runs tasks. */
export type CeleryPool = 'prefork' | 'threads';

export interface CeleryOptions {
  /** Interpreter of the environment with Celery. */
  readonly python: string;
  readonly broker: BrokerConnection;
  readonly pool: CeleryPool;
}

/** A Celery worker with one process or thread for each core. */
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

/** A Python program that submits jobs to Celery. */
export class CelerySubmitter implements LoadProgram {
  readonly #program: PythonProgram;

  constructor(options: CeleryOptions) {
    const file = join(import.meta.dirname, 'celery_submitter.py');
    this.#program = new PythonProgram(options.python, file, environment(options));
  }

  get pid(): number | undefined {
    return this.#program.pid;
  }

  call({ jobs, window }: LoadRequest): Promise<LoadOutcome> {
    this.#program.request({ jobs, window, esdl: SAMPLE_ESDL });
    return this.#program.answer();
  }

  stop(): Promise<void> {
    return this.#program.stop();
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
