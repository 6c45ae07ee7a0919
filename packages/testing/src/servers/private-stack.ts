import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalStack, removeLocalStack, startLocalStack } from '@omotes/local';
import type { TestServers } from './test-servers.ts';

/** A broker and a database for one test, which may kill them. */
export interface PrivateStack extends LocalStack {
  /** For `testBroker(stack.servers.broker)` and `testDatabase(stack.servers)`. */
  readonly servers: TestServers;
  /** Stops the servers and removes their data. */
  stop(): Promise<void>;
}

/** Starts a stack with the management plugin in a temporary folder. It takes about six seconds, so share it where you can. */
export async function privateStack(log?: (line: string) => void): Promise<PrivateStack> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'omotes-test-'));
  const stack = await startLocalStack({
    dataFolder,
    management: true,
    ...(log === undefined ? {} : { log }),
  }).catch(async (error: unknown) => {
    await removeLocalStack(dataFolder);
    throw error;
  });
  const servers = { ...stack.admin, databaseOwner: stack.connections.database };
  return {
    ...stack,
    servers,
    async stop() {
      await stack.stop();
      await removeLocalStack(dataFolder);
    },
  };
}
