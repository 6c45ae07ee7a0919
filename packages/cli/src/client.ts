import { type Client, connect } from '@omotes/sdk';
import type { Context } from './context.ts';
import { sdkBrokerSettings, serversEnvironment } from './servers.ts';

/** Shorter than the SDK's default, because a person waits. */
const CONNECT_TIMEOUT_MS = 15_000;

/** Connects to the servers of the environment or of the running stack, calls `use`, and closes the connection. */
export async function withClient<T>(context: Context, use: (client: Client) => Promise<T>): Promise<T> {
  const environment = await serversEnvironment(context, 'broker');
  const client = await connect({
    ...sdkBrokerSettings(environment),
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
    signal: context.signal,
  });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}
