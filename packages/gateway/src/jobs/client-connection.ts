import { retry, runOnce } from '@omotes/async';
import { connect, type Client, type ConnectOptions } from '@omotes/sdk';
import { NotConnectedError } from '../errors.ts';

export interface ClientConnectionOptions {
  readonly broker: ConnectOptions;
  /** Called with each failure to connect; the connection is retried. */
  readonly onError: (error: unknown) => void;
}

/**
 * The SDK's client. It can connect only when the broker and an orchestrator are there, so this retries until they are. After
 * that the client reconnects by itself.
 */
export class ClientConnection {
  readonly #options: ClientConnectionOptions;
  readonly #stopping = new AbortController();
  #client: Client | undefined;
  #failure: unknown;

  constructor(options: ClientConnectionOptions) {
    this.#options = options;
  }

  /** Why jobs may not get through; undefined when they do. */
  get problem(): string | undefined {
    if (this.#client?.isConnected) {
      const refused = this.#client.topologyProblem;
      return refused && `RabbitMQ refuses a declaration: ${refused}`;
    }
    if (this.#client) return 'The connection to the broker is lost; reconnecting';
    return this.#failure instanceof Error
      ? this.#failure.message
      : 'Waiting for the broker and an orchestrator';
  }

  /** The workflows that jobs can be submitted for, as an orchestrator last announced them. */
  get workflowTypes(): readonly string[] {
    return this.#client?.workflows().map(({ workflowType }) => workflowType) ?? [];
  }

  /** Throws `NotConnectedError` before the first connection. */
  get client(): Client {
    if (!this.#client) throw new NotConnectedError(this.problem ?? '');
    return this.#client;
  }

  /** Connects, with retries. Resolves with the client, or with undefined when it was stopped before it connected. */
  readonly connected = runOnce(() => this.#connect());

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.connected();
    await this.#client?.close();
  }

  async #connect(): Promise<Client | undefined> {
    const { signal } = this.#stopping;
    const connecting = retry(() => connect({ ...this.#options.broker, signal }), {
      signal,
      failed: (error) => {
        this.#failure = error;
        this.#options.onError(error);
      },
    });
    // It rejects only when it is stopped.
    return (this.#client = await connecting.catch(() => undefined));
  }
}
