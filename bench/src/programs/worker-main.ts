// A worker with the tasks of the example worker and those of the benchmark.
import { availableParallelism } from 'node:os';
import { runWorker } from '@omotes/worker';
import { endWithParent } from '../program.ts';
import type { WorkerSettings } from '../system.ts';

endWithParent();
process.channel?.unref();
const settings = JSON.parse(process.env['OMOTES_BENCH_WORKER'] ?? '{}') as WorkerSettings; // written by `System`
await runWorker(new URL('./tasks.ts', import.meta.url), { slots: availableParallelism(), ...settings });
