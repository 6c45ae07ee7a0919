import { createHash } from 'node:crypto';
import type { Session } from '@omotes/http-api';
import type { FastifyRequest } from 'fastify';
import type { Authenticator } from '../auth/authenticator.ts';
import { ForeignPageError, TooManyRefusalsError, UnauthorizedError } from '../errors.ts';
import { ANYBODY } from './caller.ts';
import type { GatewayLimits } from './gateway-context.ts';
import type { TypedServer } from './typed-server.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether it is answered to whoever asks. */
    isPublic?: boolean;
  }
}

export const TOKEN_COOKIE = 'omotes_token';

/**
 * Finds out who asks, by `Authorization: Bearer` or the cookie, which holds the token itself: what is taken back is
 * refused at once, and nothing is to be kept.
 */
export function addAuthentication(
  server: TypedServer,
  authenticator: Authenticator,
  { maxRequestsPerSecond }: GatewayLimits,
): void {
  // Callers who are known have a limit of their own, once they are.
  const countRefusal = server.createRateLimit({
    max: maxRequestsPerSecond,
    timeWindow: 1_000,
    keyGenerator: ({ ip }) => ip,
  });
  server.decorateRequest('caller');
  server.addHook('onRequest', async (request) => {
    if (isOfForeignPage(request)) throw new ForeignPageError();
    try {
      request.caller = await callerOf(request, authenticator);
    } catch (error) {
      const count = error instanceof UnauthorizedError && (await countRefusal(request));
      throw count && !count.isAllowed && count.isExceeded ? new TooManyRefusalsError() : error;
    }
  });
}

/** Those that change nothing. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser sent it for a page that is not the gateway's own: the cookie goes along with requests of other ports
 * of this host, and without authentication there is none to keep back. Browsers say where a request comes from; an old one,
 * or without TLS, by `Origin` alone.
 */
function isOfForeignPage({ method, host, headers }: FastifyRequest): boolean {
  if (SAFE_METHODS.has(method) || headers.authorization !== undefined) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

/** The same for the same caller, whom a limit holds for: with a token whatever the address, which a proxy's may be. */
export function callerKey(request: FastifyRequest): string {
  const token = tokenOf(request);
  return token === undefined ? request.ip : createHash('sha256').update(token).digest('base64');
}

/** Whether the request would be answered now as it was: its token was not taken back meanwhile, and has not expired. */
export async function isSameCaller(request: FastifyRequest, authenticator: Authenticator): Promise<boolean> {
  const { user_name, role } = request.caller;
  const now = await callerOf(request, authenticator);
  return now.user_name === user_name && now.role === role;
}

async function callerOf(request: FastifyRequest, authenticator: Authenticator): Promise<Session> {
  if (!authenticator.isRequired) return ANYBODY;
  if (request.routeOptions.config.isPublic) return { user_name: '', role: 'user', authentication: true };
  const token = tokenOf(request);
  if (token === undefined) throw new UnauthorizedError('The request has no token');
  return sessionOf(token, authenticator);
}

/** Whose token it is. Throws `UnauthorizedError`. */
export async function sessionOf(token: string, authenticator: Authenticator): Promise<Session> {
  if (!authenticator.isRequired) return ANYBODY;
  const identity = await authenticator.identify(token);
  if (!identity) throw new UnauthorizedError('The token is not valid, or not any more');
  return { user_name: identity.userName, role: identity.role, authentication: true };
}

function tokenOf({ headers }: FastifyRequest): string | undefined {
  const [, bearer] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (bearer !== undefined) return bearer;
  const cookies = (headers.cookie ?? '').split(/; */);
  return (
    cookies.find((cookie) => cookie.startsWith(`${TOKEN_COOKIE}=`))?.slice(TOKEN_COOKIE.length + 1) ||
    undefined
  );
}
