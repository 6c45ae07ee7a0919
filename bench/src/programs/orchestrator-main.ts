// An orchestrator. Settings are in the environment, as always.
import { runOrchestrator } from '@omotes/orchestrator';
import { endWithParent } from '../program.ts';

endWithParent();
process.channel?.unref();
await runOrchestrator();
