import { SAMPLE_ESDL } from '../sample-job.ts';
import { CONCURRENCY, load, type Peer, type PeerSettings } from './peer.ts';

interface Options {
  readonly connection: { readonly host: string; readonly port: number; readonly maxRetriesPerRequest: null };
  readonly concurrency?: number;
}

interface BullMq {
  readonly Queue: new (
    name: string,
    options: Options,
  ) => {
    add(
      name: string,
      data: unknown,
      options: { readonly jobId: string; readonly removeOnComplete: boolean },
    ): Promise<unknown>;
  };
  readonly QueueEvents: new (
    name: string,
    options: Options,
  ) => {
    on(event: 'completed', listener: (completed: { readonly jobId: string }) => void): void;
    waitUntilReady(): Promise<unknown>;
  };
  readonly Worker: new (
    name: string,
    perform: (job: { readonly data: { readonly esdl: string } }) => Promise<string>,
    options: Options,
  ) => { waitUntilReady(): Promise<unknown> };
}

const QUEUE = 'noop';

/** BullMQ: the result comes with the event of the job's completion. */
export const bullmq: Peer = {
  async work(settings) {
    const { Worker } = load(settings, 'bullmq') as BullMq;
    const options = { ...optionsOf(settings), concurrency: CONCURRENCY };
    await new Worker(QUEUE, ({ data }) => Promise.resolve(data.esdl), options).waitUntilReady();
  },

  async connect(settings, replies) {
    const { Queue, QueueEvents } = load(settings, 'bullmq') as BullMq;
    const events = new QueueEvents(QUEUE, optionsOf(settings));
    events.on('completed', ({ jobId }) => replies.arrived(jobId));
    await events.waitUntilReady();
    const queue = new Queue(QUEUE, optionsOf(settings));
    return (jobId) => queue.add(QUEUE, { esdl: SAMPLE_ESDL }, { jobId, removeOnComplete: true });
  },
};

function optionsOf({ redisPort }: PeerSettings): Options {
  return { connection: { host: '127.0.0.1', port: redisPort, maxRetriesPerRequest: null } };
}
