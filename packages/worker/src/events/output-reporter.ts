import { StringDecoder } from 'node:string_decoder';
import { LogTail } from '../execution/log-tail.ts';

/** At most four pieces a second, 64 KiB together. */
const INTERVAL_MS = 250;
const MAX_PIECE_BYTES = 16 * 1024;

/**
 * Sends the output of one running task in pieces: at most one for each interval, and none while the last piece is in
 * flight. Output that arrives meanwhile is collected. If it does not fit one piece, its end is kept, and a line says how
 * much is left out.
 */
export class OutputReporter {
  readonly #send: (text: string) => Promise<void>;
  readonly #held = new LogTail(MAX_PIECE_BYTES);
  /** Needed because a read from the pipe can end within a character. */
  readonly #decoder = new StringDecoder('utf8');
  #timer: NodeJS.Timeout | undefined;
  #isInFlight = false;
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

  /** Sends the rest. Output after that is dropped. */
  finish(): void {
    if (this.#isFinished) return;
    this.#isFinished = true;
    clearTimeout(this.#timer);
    this.#held.append(this.#decoder.end());
    if (!this.#held.isEmpty) void this.#sendHeld();
  }

  #schedule(): void {
    if (this.#held.isEmpty || this.#isInFlight || this.#isFinished) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#isInFlight = true;
      void this.#sendHeld().then(() => {
        this.#isInFlight = false;
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
