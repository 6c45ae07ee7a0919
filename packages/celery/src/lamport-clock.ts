/** Celery's logical clock: orders what different nodes did, without comparing their wall clocks. */
export class LamportClock {
  #value = 0;

  get value(): number {
    return this.#value;
  }

  /** The time of something this node does now. */
  forward(): number {
    return (this.#value += 1);
  }

  /** Notes the clock a message came with; anything but a sensible number is ignored. */
  adjust(other: unknown): void {
    const isSensible = typeof other === 'number' && Number.isSafeInteger(other) && other < 2 ** 52;
    this.#value = Math.max(this.#value, isSensible ? other : 0) + 1;
  }
}
