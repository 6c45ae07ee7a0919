import type { Delivery, Hold } from '@omotes/amqp';
import type { HoldEnd } from '../transitions/job-transitions.ts';

/** The ends that a batch causes and that are told later; the deliveries that brought them are acknowledged after that. */
export class HeldEnds {
  readonly #deliveries = new Map<string, Delivery>();
  readonly #works = new Map<Delivery, Parameters<HoldEnd>[1][]>();

  /** Notes a delivery with an event of a job; of several, the last is the one to be held. */
  bringsEvent(jobId: string, delivery: Delivery): void {
    this.#deliveries.set(jobId, delivery);
  }

  readonly holdEnd: HoldEnd = (jobId, work) => {
    const delivery = this.#deliveries.get(jobId);
    if (!delivery) throw new Error(`No delivery of the batch has brought an event of job ${jobId}`);
    this.#works.set(delivery, [...(this.#works.get(delivery) ?? []), work]);
  };

  /** Holds those deliveries. */
  hold(hold: Hold): void {
    for (const [delivery, works] of this.#works)
      hold(delivery, async (hurry) => {
        await Promise.all(works.map((work) => work(hurry)));
      });
  }
}
