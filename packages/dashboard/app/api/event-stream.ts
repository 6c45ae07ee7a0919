import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { isFinal, send } from './request.ts';

export interface EventStreamHandlers {
  /** Called when connected. When the stream is not resumed, it does not send earlier changes: they have to be read. */
  onOpen(resumed: boolean): void;
  onEvent(event: EventSourceMessage): void;
  /** Called when the connection is lost or fails; it is retried unless the server refuses for good. */
  onDown(error: unknown): void;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 4_000;
const SILENCE_MS = 45_000; // the server sends something every 5 s

/**
 * Follows server-sent events and resumes after interruptions. An `EventSource` would give up for good after one 502 of a proxy,
 * and cannot begin at a given id. While the page is hidden it disconnects, so that many open pages cost the server nothing; it
 * catches up when the page is shown.
 */
export class EventStream {
  readonly #path: string;
  readonly #handlers: EventStreamHandlers;
  #lastEventId = '';
  #connection: AbortController | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #delayMs = FIRST_DELAY_MS;

  constructor(path: string, handlers: EventStreamHandlers) {
    this.#path = path;
    this.#handlers = handlers;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#onChance);
    addEventListener('online', this.#onChance);
    this.#onChance();
  }

  /** Disconnects. It can be started again, and then resumes. */
  stop(): void {
    document.removeEventListener('visibilitychange', this.#onChance);
    removeEventListener('online', this.#onChance);
    this.#disconnect();
  }

  /** Connects at once when the page is shown again, or the network is back. */
  readonly #onChance = () => {
    if (document.hidden) this.#disconnect();
    else if (this.#connection === undefined) void this.#connect();
  };

  #disconnect(): void {
    clearTimeout(this.#retry);
    this.#connection?.abort();
    this.#connection = undefined;
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#retry);
    const connection = new AbortController();
    this.#connection = connection;
    try {
      await this.#read(connection);
      if (!connection.signal.aborted) this.#handlers.onDown(new Error('The server ended the stream.'));
    } catch (error) {
      if (this.#connection !== connection) return; // stopped on purpose
      this.#handlers.onDown(error);
      if (isFinal(error)) return;
    }
    if (this.#connection !== connection) return;
    this.#connection = undefined;
    this.#retry = setTimeout(() => void this.#connect(), this.#delayMs * (0.75 + Math.random() / 2));
    this.#delayMs = Math.min(LONGEST_DELAY_MS, this.#delayMs * 2);
  }

  async #read(connection: AbortController): Promise<void> {
    const resumed = this.#lastEventId !== '';
    const { body } = await send(this.#path, {
      headers: { accept: 'text/event-stream', ...(resumed ? { 'last-event-id': this.#lastEventId } : {}) },
      signal: connection.signal,
    });
    if (body === null) return;
    this.#handlers.onOpen(resumed);
    const parser = createParser({
      onId: (id) => (this.#lastEventId = id),
      onEvent: (event) => this.#handlers.onEvent(event),
    });
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    const watch = new SilenceWatch(connection);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done || this.#connection !== connection) return;
        this.#delayMs = FIRST_DELAY_MS;
        watch.heard();
        parser.feed(value);
      }
    } finally {
      watch.end();
    }
  }
}

/** Ends a silent connection: nothing reports a lost network, for example to a laptop that wakes up. */
class SilenceWatch {
  readonly #connection: AbortController;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: AbortController) {
    this.#connection = connection;
    this.heard();
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connection.abort(new Error('The stream was silent.')), SILENCE_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
