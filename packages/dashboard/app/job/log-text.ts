/** What a job wrote: pieces while it runs, then all of it. Pieces that come after all of it are in it. */
export class LogText {
  #pieces: string[] = [];
  #isWhole = false;

  get text(): string {
    // One piece from now on: a long log is put together once.
    if (this.#pieces.length > 1) this.#pieces = [this.#pieces.join('')];
    return this.#pieces[0] ?? '';
  }

  append(piece: string): void {
    if (!this.#isWhole) this.#pieces.push(piece);
  }

  complete(text: string): void {
    this.#isWhole = true;
    this.#pieces = [text];
  }
}
