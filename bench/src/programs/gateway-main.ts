// A gateway, set up from the environment as every one is.
import { runGateway } from '@omotes/gateway';
import { endWithParent } from '../program.ts';

endWithParent();
process.channel?.unref();
await runGateway();
