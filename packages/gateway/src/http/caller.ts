import type { Session } from '@omotes/http-api';
import type { FastifyRequest } from 'fastify';
import { OperatorsOnlyError } from '../errors.ts';
import type { Visible } from '../store/job-queries.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller; set before the route runs. */
    caller: Session;
  }
}

/** Without authentication every caller may do everything. */
export const ANYBODY: Session = { user_name: '', role: 'operator', authentication: false };

/** Refuses callers who are not operators. */
export async function requireOperator({ caller }: FastifyRequest): Promise<void> {
  if (caller.role !== 'operator') throw new OperatorsOnlyError(caller.user_name);
}

/** Which jobs the caller may see. */
export function visibleTo({ caller }: FastifyRequest): Visible {
  return { userName: caller.role === 'operator' ? undefined : caller.user_name };
}

/** The user name of a submitted job: operators may choose it, users submit in their own name. */
export function submitterOf({ caller }: FastifyRequest, given: string): string {
  return caller.role === 'operator' ? given || caller.user_name : caller.user_name;
}
