import { runWorker } from '@omotes/worker';

await runWorker(new URL('./tasks.ts', import.meta.url));
