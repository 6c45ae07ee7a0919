import type { Role } from '@omotes/http-api';

/** What a user may be called: PostgreSQL takes no NUL, and the name stands in logs and answers. */
export const USER_NAME = /^[^\p{Cc}\p{Cs}]{1,255}$/u;

/** Whoever a token stands for. */
export interface Identity {
  readonly userName: string;
  readonly role: Role;
}
