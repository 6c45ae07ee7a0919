import { PublishRefusedError } from '@omotes/amqp';
import { UnwritableMessageError } from '@omotes/protocol';
import { isRefusedData } from '@omotes/service';

/** Mistakes of this program, and messages that no broker takes: the same input leads to them again. */
const LASTING = [
  TypeError,
  RangeError,
  ReferenceError,
  SyntaxError,
  PublishRefusedError,
  UnwritableMessageError,
];

/**
 * Whether handling the same batch again can succeed. Anything but refused data, refused messages and mistakes of
 * this program is taken for a server that is away: such a batch is held and retried, never dropped.
 */
export function isTransient(error: unknown): boolean {
  return !isRefusedData(error) && !LASTING.some((kind) => error instanceof kind);
}
