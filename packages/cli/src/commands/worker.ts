import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { EXAMPLE_WORKER } from '../checkout.ts';
import { Component } from '../component.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { workerServersEnvironment } from '../servers.ts';

/** `omotes worker` */
export function addWorker(program: Command, context: Context): void {
  program
    .command('worker')
    .summary('run a worker against existing servers')
    .description(
      'Run a worker program until Ctrl-C or SIGTERM. CELERY_RABBITMQ_* or RABBITMQ_* name its broker; without them it ' +
        "uses that of './omotes up'.",
    )
    .argument('[file]', 'the program', EXAMPLE_WORKER)
    .action(async (file: string) => {
      if (!existsSync(file)) throw new UsageError(`There is no worker program ${resolve(file)}`);
      const environment = await workerServersEnvironment(context);
      const worker = new Component({ name: 'worker', args: [resolve(file)], environment });
      context.signal.addEventListener('abort', () => void worker.stop(), { once: true });
      if (context.signal.aborted) void worker.stop();
      const exitCode = await worker.ended;
      if (exitCode !== 0)
        throw worker.failed(`ended with ${exitCode === null ? 'a signal' : `exit code ${exitCode}`}`);
    });
}
