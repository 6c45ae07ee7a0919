import type { Connection } from '@omotes/amqp';

/** Jobs on one connection: RabbitMQ allows 2,047 channels, and each job takes one. */
const MAX_JOBS = 1_500;

interface Lane {
  readonly connection: Connection;
  jobs: number;
}

/** A connection in use by one job. */
export interface JobConnection {
  readonly connection: Connection;
  release(): void;
}

/** Spreads jobs, each with a channel of its own, over as many connections as they need. */
export class JobConnections {
  readonly #create: () => Connection;
  readonly #lanes: Lane[];

  /**
   * @param first the connection to use before others are created.
   * @param create makes a further connection, not started yet.
   */
  constructor(first: Connection, create: () => Connection) {
    this.#create = create;
    this.#lanes = [{ connection: first, jobs: 0 }];
  }

  async take(): Promise<JobConnection> {
    let lane = this.#lanes.find(({ jobs }) => jobs < MAX_JOBS);
    if (!lane) {
      lane = { connection: this.#create(), jobs: 0 };
      this.#lanes.push(lane);
    }
    const taken = lane;
    taken.jobs += 1;
    await taken.connection.start();
    return { connection: taken.connection, release: () => (taken.jobs -= 1) };
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.#lanes.map(({ connection }) => connection.stop()));
  }
}
