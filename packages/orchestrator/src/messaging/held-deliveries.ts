import type { Delivery, Hold } from '@omotes/amqp';

type Work = Parameters<Hold>[1];

/** The deliveries of a batch with something left to do when the batch is handled; they are acknowledged after that. */
export class HeldDeliveries {
  readonly #deliveries = new Map<string, Delivery>();
  readonly #works = new Map<Delivery, Work[]>();

  /** Notes a delivery with an event of a job; of several, the last is the one to be held. */
  bringsEvent(jobId: string, delivery: Delivery): void {
    this.#deliveries.set(jobId, delivery);
  }

  /** Holds the delivery that has brought an event of the job until `work` is done. */
  readonly addEvent = (jobId: string, work: Work): void => {
    const delivery = this.#deliveries.get(jobId);
    if (!delivery) throw new Error(`No delivery of the batch has brought an event of job ${jobId}`);
    this.add(delivery, work);
  };

  /** Holds a delivery until `work` is done. */
  add(delivery: Delivery, work: Work): void {
    this.#works.set(delivery, [...(this.#works.get(delivery) ?? []), work]);
  }

  /** All that is left to do for a delivery. */
  async finish(delivery: Delivery, hurry: AbortSignal): Promise<void> {
    await Promise.all((this.#works.get(delivery) ?? []).map((work) => work(hurry)));
  }

  /** Holds those deliveries. */
  hold(hold: Hold): void {
    for (const delivery of this.#works.keys()) hold(delivery, (hurry) => this.finish(delivery, hurry));
  }
}
