import type { Session } from '@omotes/http-api';
import { signal } from '@preact/signals';

/** Undefined: not known yet; 'signed-out': a token is asked for. */
export const session = signal<Session | 'signed-out' | undefined>(undefined);

/** The server wants to know who asks. */
export function signedOut(): void {
  session.value = 'signed-out';
}
