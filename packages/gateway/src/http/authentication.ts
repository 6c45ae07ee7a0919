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
    /** Whether the route needs no token. */
    isPublic?: boolean;
  }
}

export const TOKEN_COOKIE = 'omotes_token';

/**
 * Identifies callers by the token in `Authorization: Bearer` or in the cookie. The cookie holds the token itself, so there
 * are no sessions to keep, and a revoked token is refused at once.
 */
export function addAuthentication(
  server: TypedServer,
  authenticator: Authenticator,
  { maxRequestsPerSecond }: GatewayLimits,
): void {
  // Identified callers have a rate limit of their own.
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

/** Methods that change nothing. */
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a browser sent the request for a page that is not the gateway's. SameSite does not prevent that: pages on other
 * ports of this host send the cookie too, and without authentication no cookie is needed. Browsers name the origin in
 * `Sec-Fetch-Site`; old ones, and all without TLS, only in `Origin`.
 */
function isOfForeignPage({ method, host, headers }: FastifyRequest): boolean {
  if (SAFE_METHODS.has(method) || headers.authorization !== undefined) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

/** The key by which a caller's requests are counted: the token, because the address may be a proxy's; without one, the address. */
export function callerKey(request: FastifyRequest): string {
  const token = tokenOf(request);
  return token === undefined ? request.ip : createHash('sha256').update(token).digest('base64');
}

/** Whether the caller of the request is still allowed what it was: its token has neither been revoked nor expired. */
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

/** The session of a token's user. Throws `UnauthorizedError`. */
export async function sessionOf(token: string, authenticator: Authenticator): Promise<Session> {
  if (!authenticator.isRequired) return ANYBODY;
  const identity = await authenticator.identify(token);
  if (!identity) throw new UnauthorizedError('The token is not valid, or has expired');
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
