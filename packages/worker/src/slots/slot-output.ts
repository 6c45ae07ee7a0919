import { LogTail } from '../execution/log-tail.ts';

export interface SlotOutputListener {
  /** Called with all output as it is read, without the markers. */
  readonly written: (output: Buffer) => void;
  /** Called at each marker, after the output before it. */
  readonly markerSeen: () => void;
}

/**
 * The output of a slot's process. The process writes a marker at the start and at the end of each task, which separates
 * the outputs of tasks no matter when the pipe is read.
 */
export class SlotOutput {
  readonly #marker: Buffer;
  readonly #tail: LogTail;
  readonly #listener: SlotOutputListener;
  /** The end of what was read, if it can be the start of a marker. */
  #carry: Buffer = Buffer.alloc(0);

  constructor(marker: string, maxBytes: number, listener: SlotOutputListener) {
    this.#marker = Buffer.from(marker);
    this.#tail = new LogTail(maxBytes);
    this.#listener = listener;
  }

  append(chunk: Buffer): void {
    let rest = this.#carry.byteLength === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    for (let at = rest.indexOf(this.#marker); at >= 0; at = rest.indexOf(this.#marker)) {
      this.#write(rest.subarray(0, at));
      rest = rest.subarray(at + this.#marker.byteLength);
      this.#listener.markerSeen();
    }
    const end = this.#startOfMarker(rest);
    this.#write(rest.subarray(0, end));
    this.#carry = Buffer.from(rest.subarray(end));
  }

  /** Call it at the end of the output: what could have been the start of a marker is output. */
  end(): void {
    this.#write(this.#carry);
    this.#carry = Buffer.alloc(0);
  }

  clear(): void {
    this.#tail.clear();
  }

  text(): string {
    return this.#tail.text();
  }

  #write(output: Buffer): void {
    if (output.byteLength === 0) return;
    this.#tail.append(output);
    this.#listener.written(output);
  }

  /** The position from which the end of `output` can be the start of a marker; the length of `output` if there is none. */
  #startOfMarker(output: Buffer): number {
    const first = this.#marker[0] ?? 0;
    let at = output.indexOf(first, Math.max(0, output.byteLength - this.#marker.byteLength + 1));
    while (at >= 0 && !output.subarray(at).equals(this.#marker.subarray(0, output.byteLength - at)))
      at = output.indexOf(first, at + 1);
    return at < 0 ? output.byteLength : at;
  }
}
