import type { Role } from '../schemas/session.ts';

/** Whoever a token stands for. */
export interface Identity {
  readonly userName: string;
  readonly role: Role;
}
