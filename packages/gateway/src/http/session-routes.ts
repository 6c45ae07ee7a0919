import { reference, sessionSchema } from '@omotes/http-api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { isLoopback } from '../loopback.ts';
import { sessionOf, TOKEN_COOKIE } from './authentication.ts';
import type { GatewayContext } from './gateway-context.ts';
import { problemAnswers } from './problem-answers.ts';
import type { TypedServer } from './typed-server.ts';

/** Hides the cookie from scripts and keeps it out of requests from other sites. */
const COOKIE_ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Strict';

/** Signing in and out, for browsers, which keep the token in a cookie. */
export function addSessionRoutes(server: TypedServer, { authenticator }: GatewayContext): void {
  server.post(
    '/session',
    {
      config: { isPublic: true },
      schema: {
        tags: ['session'],
        summary: 'Sign in with a token, which is kept in a cookie',
        body: Type.Object({
          token: Type.String({ minLength: 1, maxLength: 8_192, pattern: '^[\\w.~+/=-]+$' }),
        }),
        response: { 200: reference(sessionSchema), ...problemAnswers(401) },
      },
    },
    async (request, reply) => {
      const session = await sessionOf(request.body.token, authenticator);
      setCookie(request, reply, request.body.token, '');
      return session;
    },
  );

  server.get(
    '/session',
    {
      schema: {
        tags: ['session'],
        summary: 'The caller and its role',
        response: { 200: reference(sessionSchema), ...problemAnswers(401) },
      },
    },
    (request) => request.caller,
  );

  server.delete(
    '/session',
    {
      config: { isPublic: true },
      schema: {
        tags: ['session'],
        summary: 'Sign out',
        response: { 204: Type.Unsafe<void>({ type: 'null', description: 'The cookie is gone.' }) },
      },
    },
    async (request, reply) => {
      setCookie(request, reply, '', '; Max-Age=0');
      await reply.code(204).send();
    },
  );
}

function setCookie(request: FastifyRequest, reply: FastifyReply, token: string, more: string): void {
  // Without TLS, browsers send a `Secure` cookie to this machine only, and not all of them do.
  const secure = isLoopback(request.host) ? '' : '; Secure';
  reply.header('set-cookie', `${TOKEN_COOKIE}=${token}; ${COOKIE_ATTRIBUTES}${secure}${more}`);
}
