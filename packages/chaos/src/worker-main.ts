// A worker of the chaos: the tasks of the example worker, which put down when they begin and end.
import { runWorker } from '@omotes/worker';

await runWorker(new URL('./tasks.ts', import.meta.url), { slots: 4 });
