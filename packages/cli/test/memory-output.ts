import { Writable } from 'node:stream';

/** An output that keeps the printed text; with `columns` it looks like a terminal. */
export class MemoryOutput extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number;

  constructor(columns?: number) {
    super();
    this.isTTY = columns !== undefined;
    this.columns = columns ?? 80;
  }

  get lines(): string[] {
    return this.text.trimEnd().split('\n');
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
