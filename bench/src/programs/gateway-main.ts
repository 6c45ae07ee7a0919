// A gateway. Settings are in the environment, as always.
import { runGateway } from '@omotes/gateway';
import { endWithParent } from '../program.ts';

endWithParent();
process.channel?.unref();
await runGateway();
