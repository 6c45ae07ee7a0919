// A worker with the tasks of the example worker and `noop_process`.
import { availableParallelism } from 'node:os';
import { runWorker } from '@omotes/worker';
import { endWithParent } from '../program.ts';

endWithParent();
process.channel?.unref();
await runWorker(new URL('./tasks.ts', import.meta.url), { slots: availableParallelism() });
