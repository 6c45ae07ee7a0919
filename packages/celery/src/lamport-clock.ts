/** Celery's logical clock, which orders the actions of different nodes without their wall clocks. */
export class LamportClock {
  #value = 0;

  get value(): number {
    return this.#value;
  }

  /** The time of a new action of this node. */
  forward(): number {
    return (this.#value += 1);
  }

  /** Takes the clock of a received message into account; anything but a sensible number is ignored. */
  adjust(other: unknown): void {
    const isSensible = typeof other === 'number' && Number.isSafeInteger(other) && other < 2 ** 52;
    this.#value = Math.max(this.#value, isSensible ? other : 0) + 1;
  }
}
