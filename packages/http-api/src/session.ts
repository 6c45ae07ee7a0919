import { Type, type Static } from 'typebox';
import { named, oneOf } from './schema-parts.ts';

export const ROLES = ['user', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** The caller. */
export const sessionSchema = named(
  'Session',
  Type.Object({
    user_name: Type.String(),
    role: oneOf(ROLES, {
      description: 'A user sees their own jobs; an operator sees all jobs and the system.',
    }),
    authentication: Type.Boolean({ description: 'Whether the gateway asks callers who they are.' }),
  }),
);
export type Session = Static<typeof sessionSchema>;
