import { StringDecoder } from 'node:string_decoder';
import { LogTail } from '../execution/log-tail.ts';

/** Four pieces a second, 64 KiB together, at most. */
const INTERVAL_MS = 250;
const MAX_PIECE_BYTES = 16 * 1024;

/**
 * Sends what one task writes while it runs, in pieces: at most one an interval, and none while the piece before is on its
 * way. What comes meanwhile is put together; of more than fits a piece the end is kept, and a line says how much is
 * left out.
 */
export class OutputReporter {
  readonly #send: (text: string) => Promise<void>;
  readonly #held = new LogTail(MAX_PIECE_BYTES);
  /** A read of the pipe can end within a character. */
  readonly #decoder = new StringDecoder('utf8');
  #timer: NodeJS.Timeout | undefined;
  #isOnItsWay = false;
  #isFinished = false;

  /** `send` never rejects. */
  constructor(send: (text: string) => Promise<void>) {
    this.#send = send;
  }

  append(output: Buffer): void {
    if (this.#isFinished) return;
    this.#held.append(this.#decoder.write(output));
    this.#schedule();
  }

  /** Sends what is held back. What a task that is over still writes goes nowhere. */
  finish(): void {
    if (this.#isFinished) return;
    this.#isFinished = true;
    clearTimeout(this.#timer);
    this.#held.append(this.#decoder.end());
    if (!this.#held.isEmpty) void this.#sendHeld();
  }

  #schedule(): void {
    if (this.#held.isEmpty || this.#isOnItsWay || this.#isFinished) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#isOnItsWay = true;
      void this.#sendHeld().then(() => {
        this.#isOnItsWay = false;
        this.#schedule();
      });
    }, INTERVAL_MS);
  }

  #sendHeld(): Promise<void> {
    const text = this.#held.text();
    this.#held.clear();
    return this.#send(text);
  }
}
