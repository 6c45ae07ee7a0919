import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { BatchConsumer, type Delivery } from '@omotes/amqp';
import { InboxBatch, inboxQueue, type JobUpdate } from '@omotes/protocol';
import type { World } from './world.ts';

/** What one SDK finds in its inbox (`docs/wire-protocol.md#inboxbatch`). */
export class Inbox {
  readonly name: string;
  readonly batches: { readonly events: readonly JobUpdate[]; readonly delivery: Delivery }[] = [];
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  private constructor(name: string) {
    this.name = name;
  }

  static async open(world: World, clientId: string = randomUUID()): Promise<Inbox> {
    const declaration = inboxQueue(clientId);
    const inbox = new Inbox(declaration.name);
    const consumer = new BatchConsumer(world.sdk, {
      subscriptions: [{ queue: declaration.name, prefetch: 0, declaration }],
      handle: async (deliveries) => {
        for (const delivery of deliveries) {
          inbox.batches.push({ events: InboxBatch.decode(delivery.body).updates, delivery });
        }
        inbox.#emitter.emit('batch');
      },
      isTransient: () => false,
      deadLetter: () => Promise.reject(new Error('the inbox holds something else')),
    });
    await consumer.start();
    return inbox;
  }

  of(jobId: string): JobUpdate[] {
    return this.batches.flatMap(({ events }) => events.filter((event) => event.jobId === jobId));
  }

  async until(test: () => boolean): Promise<void> {
    while (!test()) await once(this.#emitter, 'batch');
  }

  async ended(jobId: string): Promise<JobUpdate[]> {
    await this.until(() => this.of(jobId).some(({ type }) => type === 'result'));
    return this.of(jobId);
  }
}
