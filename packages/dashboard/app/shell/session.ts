import type { Session } from '@omotes/http-api';
import { signal } from '@preact/signals';

/** The session; undefined while unknown; 'signed-out' when the user has to enter a token. */
export const session = signal<Session | 'signed-out' | undefined>(undefined);

/** Call when the server asks for a token. */
export function signedOut(): void {
  session.value = 'signed-out';
}
