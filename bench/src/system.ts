import { fileURLToPath } from 'node:url';
import {
  gatewayEnvironment,
  orchestratorEnvironment,
  stackEnvironment,
  workerEnvironment,
  type LocalStack,
} from '@omotes/local';
import { connect, type ConfirmChannel } from 'amqplib';
import { Rows } from './floor/rows.ts';
import { floorEnvironment, floorQueues, type FloorSettings } from './floor/settings.ts';
import type { LoadOutcome, LoadRequest } from './load.ts';
import { Program } from './program.ts';
import type { ProgressOutcome } from './progress-load.ts';

/** A program that puts jobs through. */
export interface LoadProgram {
  readonly pid: number | undefined;
  call(load: LoadRequest): Promise<LoadOutcome>;
  stop(): Promise<void>;
}

/** One that puts jobs through which send updates. */
export type ProgressProgram = Program<LoadRequest, ProgressOutcome>;

/** Tasks that a worker runs at once: in processes and inline. Default: the number of cores, and as every worker. */
export interface WorkerSettings {
  readonly slots?: number;
  readonly inlineConcurrency?: number;
}

/** What puts a load through, and every program that has a part in it, by its name. */
export interface Lane {
  readonly sdks: readonly LoadProgram[];
  readonly programs: Readonly<Record<string, readonly Pick<Program, 'pid'>[]>>;
}

/** Log lines are no part of what is measured. */
const QUIET = { LOG_LEVEL: 'ERROR' };

/** The programs that are measured, on one private stack. */
export class System {
  readonly stack: LocalStack;
  readonly #programs = new Set<{ stop(): Promise<void> }>();
  #breaking = new AbortController();

  constructor(stack: LocalStack) {
    this.stack = stack;
  }

  /** `settings`: in place of the defaults. */
  startOrchestrator(settings: Readonly<Record<string, string>> = {}): Program {
    return this.track(
      new Program('./programs/orchestrator-main.ts', {
        ...orchestratorEnvironment(this.stack, process.env['NODE_OPTIONS']),
        WORKFLOW_CONFIG_PATH: fileURLToPath(new URL('./workflow-config.json', import.meta.url)),
        HTTP_PORT: '0',
        ...QUIET,
        ...settings,
      }),
    );
  }

  startWorker(options: WorkerSettings = {}): Program {
    return this.track(
      new Program('./programs/worker-main.ts', {
        ...workerEnvironment(this.stack),
        ...QUIET,
        OMOTES_BENCH_WORKER: JSON.stringify(options),
      }),
    );
  }

  startGateway(port: number): Program {
    return this.track(
      new Program('./programs/gateway-main.ts', {
        ...gatewayEnvironment(this.stack),
        HTTP_PORT: String(port),
        ...QUIET,
      }),
    );
  }

  /** `clientId`: absent, each job has three queues. */
  startSdk(clientId?: string): LoadProgram {
    return this.track(
      new Program('./programs/sdk-main.ts', {
        ...stackEnvironment(this.stack),
        ...(clientId === undefined ? {} : { OMOTES_BENCH_CLIENT_ID: clientId }),
      }),
    );
  }

  /** An SDK program that tells how the updates of its jobs came. */
  startProgressSdk(clientId: string): ProgressProgram {
    return this.track(
      new Program('./programs/progress-main.ts', {
        ...stackEnvironment(this.stack),
        OMOTES_BENCH_CLIENT_ID: clientId,
      }),
    );
  }

  /** Connects so many SDK clients that do nothing. */
  startIdleSdks(): Program<number, number> {
    return this.track(new Program('./programs/idle-sdks-main.ts', stackEnvironment(this.stack)));
  }

  /** The bare loops: an orchestrator, a worker, and SDK programs. */
  async startFloor(variant: Omit<FloorSettings, 'connections' | 'index'>): Promise<Lane> {
    const orchestrator = await this.startFloorOrchestrator(variant);
    const settings = { ...variant, connections: this.stack.connections };
    const worker = this.track(new Program('./floor/worker-main.ts', floorEnvironment(settings)));
    const sdks = Array.from({ length: variant.sdkPrograms }, (_, index) =>
      this.track<LoadProgram>(new Program('./floor/sdk-main.ts', floorEnvironment({ ...settings, index }))),
    );
    return { sdks, programs: { orchestrator: [orchestrator], worker: [worker], SDK: sdks } };
  }

  /** The bare loop in the orchestrator's place alone; its queues are there when this resolves. */
  async startFloorOrchestrator(variant: Omit<FloorSettings, 'connections' | 'index'>): Promise<Program> {
    const { connections } = this.stack;
    const { submissions, tasks, starts, results, inboxes } = floorQueues(variant);
    await this.onChannel('sdk', async (channel) => {
      for (const queue of [submissions, ...inboxes]) await channel.assertQueue(queue);
    });
    await this.onChannel('worker', async (channel) => {
      await channel.assertQueue(tasks, { maxPriority: 10 });
      for (const queue of [starts, results]) await channel.assertQueue(queue);
    });
    await Rows.prepare(connections.database);
    return this.track(
      new Program('./floor/orchestrator-main.ts', floorEnvironment({ ...variant, connections })),
    );
  }

  /** Declares and deletes three queues for each job. */
  startQueuesFloor(): LoadProgram {
    const { connections } = this.stack;
    const settings = { sdkPrograms: 0, packing: 'none' as const, hasDatabase: false, connections };
    return this.track<LoadProgram>(new Program('./floor/queues-main.ts', floorEnvironment(settings)));
  }

  /** Runs `use` on a channel of one side's virtual host, with all rights there. */
  async onChannel<T>(side: 'sdk' | 'worker', use: (channel: ConfirmChannel) => Promise<T>): Promise<T> {
    const { orchestratorSdk, orchestratorWorker } = this.stack.connections;
    const {
      hostname,
      port,
      username,
      password,
      virtualHost: vhost,
    } = side === 'sdk' ? orchestratorSdk : orchestratorWorker;
    const connection = await connect({ hostname, port, username, password, vhost }, { noDelay: true });
    try {
      return await use(await connection.createConfirmChannel());
    } finally {
      await connection.close();
    }
  }

  /** Aborted, with the reason, when one of the programs ends by itself, until all are stopped. */
  get broken(): AbortSignal {
    return this.#breaking.signal;
  }

  /** Stops all programs. */
  async stopPrograms(): Promise<void> {
    await Promise.all([...this.#programs].map((program) => program.stop()));
    this.#programs.clear();
    this.#breaking = new AbortController();
  }

  /** Has it stopped with the others. */
  track<P extends { stop(): Promise<void> }>(program: P): P {
    this.#programs.add(program);
    if (program instanceof Program)
      program.broken.addEventListener('abort', () => this.#breaking.abort(program.broken.reason));
    return program;
  }
}
