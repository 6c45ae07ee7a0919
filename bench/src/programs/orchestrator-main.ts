// An orchestrator, set up from the environment as every one is.
import { runOrchestrator } from '@omotes/orchestrator';
import { endWithParent } from '../program.ts';

endWithParent();
process.channel?.unref();
await runOrchestrator();
