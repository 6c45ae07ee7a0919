import type { Session } from '@omotes/http-api';
import type { FastifyRequest } from 'fastify';
import { OperatorsOnlyError } from '../errors.ts';
import type { Visible } from '../store/job-queries.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before the route is run. */
    caller: Session;
  }
}

/** Without authentication everybody who reaches the gateway may do everything. */
export const ANYBODY: Session = { user_name: '', role: 'operator', authentication: false };

/** Refuses whoever is no operator. */
export async function requireOperator({ caller }: FastifyRequest): Promise<void> {
  if (caller.role !== 'operator') throw new OperatorsOnlyError(caller.user_name);
}

/** Which jobs the caller may see. */
export function visibleTo({ caller }: FastifyRequest): Visible {
  return { userName: caller.role === 'operator' ? undefined : caller.user_name };
}

/** In whose name a job is submitted: users cannot choose. */
export function submitterOf({ caller }: FastifyRequest, given: string): string {
  return caller.role === 'operator' ? given || caller.user_name : caller.user_name;
}
