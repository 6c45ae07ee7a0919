/** Keeps the end of the output appended to it, in at most twice `maxBytes` of memory. */
export class LogTail {
  readonly #maxBytes: number;
  #chunks: Buffer[] = [];
  #keptBytes = 0;
  #droppedBytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  append(output: Buffer | string): void {
    const chunk = typeof output === 'string' ? Buffer.from(output) : output;
    if (chunk.byteLength === 0) return;
    this.#chunks.push(chunk);
    this.#keptBytes += chunk.byteLength;
    if (this.#keptBytes > 2 * this.#maxBytes) this.#cut();
  }

  get isEmpty(): boolean {
    return this.#keptBytes === 0;
  }

  clear(): void {
    this.#chunks = [];
    this.#keptBytes = 0;
    this.#droppedBytes = 0;
  }

  /** The last `maxBytes` of the output as a string. Its first line says how much was left out, if anything was. */
  text(): string {
    this.#cut();
    const [kept = Buffer.alloc(0)] = this.#chunks;
    if (this.#droppedBytes === 0) return kept.toString();
    let start = 0;
    // Do not begin within a character: the continuation bytes of UTF-8 are 10xxxxxx.
    while (start < kept.byteLength && ((kept[start] ?? 0) & 0xc0) === 0x80) start += 1;
    return `[${this.#droppedBytes + start} bytes of earlier output left out]\n${kept.toString('utf8', start)}`;
  }

  #cut(): void {
    const all = Buffer.concat(this.#chunks);
    const excess = Math.max(0, all.byteLength - this.#maxBytes);
    // A copy: a view would keep the whole buffer alive.
    this.#chunks = [excess === 0 ? all : Buffer.from(all.subarray(excess))];
    this.#keptBytes = all.byteLength - excess;
    this.#droppedBytes += excess;
  }
}
