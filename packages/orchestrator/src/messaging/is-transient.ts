import { isRefusedData } from '../store/errors.ts';

/** Mistakes of this program: the same input leads to them again. */
const MISTAKES = [TypeError, RangeError, ReferenceError, SyntaxError];

/**
 * Whether handling the same batch again can succeed. Anything but refused data and mistakes of this program
 * is taken for a server that is away: such a batch is held and retried, never dropped.
 */
export function isTransient(error: unknown): boolean {
  return !isRefusedData(error) && !MISTAKES.some((mistake) => error instanceof mistake);
}
