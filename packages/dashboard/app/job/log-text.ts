/** The logs of a job: pieces while it runs, then the whole. Pieces that come after the whole are part of it already. */
export class LogText {
  #pieces: string[] = [];
  #isWhole = false;

  get text(): string {
    // Joined into one piece, so that a long log is not joined again.
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
