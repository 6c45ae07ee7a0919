import { Type, type Static } from 'typebox';
import { named, oneOf } from './reference.ts';

export const ROLES = ['user', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. */
export const sessionSchema = named(
  'Session',
  Type.Object({
    user_name: Type.String(),
    role: oneOf(ROLES, { description: 'user: own jobs; operator: all jobs and the system.' }),
    authentication: Type.Boolean({ description: 'Whether callers have to say who they are.' }),
  }),
);
export type Session = Static<typeof sessionSchema>;
