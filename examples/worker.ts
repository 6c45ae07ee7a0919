// The example worker: performs the workflows of `workflow-config.json` until SIGTERM or SIGINT. Its connection
// is set by the environment (RABBITMQ_HOSTNAME and so on).
import { runWorker } from '@omotes/worker';

await runWorker(new URL('./tasks.ts', import.meta.url));
