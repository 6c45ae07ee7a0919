import { LogTail } from './log-tail.ts';

/**
 * The output of a slot's process. The process writes a marker where a task begins and where it ends, so that
 * the output of one task is told from that of the next whatever the pipe holds when.
 */
export class SlotOutput {
  readonly #marker: Buffer;
  readonly #tail: LogTail;
  readonly #markerSeen: () => void;
  /** The end of what was read, as long as it can be the start of a marker. */
  #carry: Buffer = Buffer.alloc(0);

  constructor(marker: string, maxBytes: number, markerSeen: () => void) {
    this.#marker = Buffer.from(marker);
    this.#tail = new LogTail(maxBytes);
    this.#markerSeen = markerSeen;
  }

  append(chunk: Buffer): void {
    let rest = this.#carry.byteLength === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    for (let at = rest.indexOf(this.#marker); at >= 0; at = rest.indexOf(this.#marker)) {
      this.#tail.append(rest.subarray(0, at));
      rest = rest.subarray(at + this.#marker.byteLength);
      this.#markerSeen();
    }
    const carried = Math.min(rest.byteLength, this.#marker.byteLength - 1);
    this.#tail.append(rest.subarray(0, rest.byteLength - carried));
    this.#carry = Buffer.from(rest.subarray(rest.byteLength - carried));
  }

  /** No more will come: what could have been the start of a marker is output. */
  end(): void {
    this.#tail.append(this.#carry);
    this.#carry = Buffer.alloc(0);
  }

  clear(): void {
    this.#tail.clear();
  }

  text(): string {
    return this.#tail.text();
  }
}
