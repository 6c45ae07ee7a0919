// An orchestrator of the chaos: set up from the environment, as every one is.
import { runOrchestrator } from '@omotes/orchestrator';

await runOrchestrator();
