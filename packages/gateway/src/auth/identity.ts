import type { Role } from '@omotes/http-api';

/** A valid user name. It appears in logs and answers, and PostgreSQL cannot store NUL. */
export const USER_NAME = /^[^\p{Cc}\p{Cs}]{1,255}$/u;

/** The user of a token. */
export interface Identity {
  readonly userName: string;
  readonly role: Role;
}
