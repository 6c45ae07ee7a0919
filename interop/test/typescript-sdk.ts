import { connect, type Client, type JobHandle } from '@omotes/sdk';
import { JobEvents, type Job, type Request, type SdkProgram } from './job-events.ts';
import type { World } from './programs.ts';

/** Our SDK, in the test's own process, with the queues per job that all SDKs have. */
export class TypeScriptSdk implements SdkProgram {
  readonly #client: Client;

  private constructor(client: Client) {
    this.#client = client;
  }

  static async start(world: World): Promise<TypeScriptSdk> {
    return new TypeScriptSdk(await connect(world.sdkBroker));
  }

  async submit(request: Request): Promise<Job> {
    return follow(await this.#client.submit(request));
  }

  cancel(job: Job): Promise<void> {
    return this.#client.cancel(job.id);
  }

  async reconnect(jobId: string): Promise<Job> {
    return follow(await this.#client.attach(jobId));
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}

function follow(handle: JobHandle): Job {
  const events = new JobEvents();
  void (async () => {
    for await (const event of handle) events.add(event);
  })().catch(() => undefined); // the client was closed
  return { id: handle.id, events };
}
