import type { Socket } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { Problem } from '@omotes/http-api';
import { Ajv, type AnySchema } from 'ajv';
import formats from 'ajv-formats';
import fastify, { type FastifyError, type FastifyReply, LogController, type RouteOptions } from 'fastify';
import { HostRefusedError, TooManyRefusalsError } from '../errors.ts';
import { isLoopback } from '../loopback.ts';
import { addAuthentication, callerKey, TOKEN_COOKIE } from './authentication.ts';
import type { GatewayContext } from './gateway-context.ts';
import type { ErrorAnswer, HttpApi } from './http-api.ts';
import { problem, toProblem } from './problem.ts';
import { addServiceRoutes } from './service-routes.ts';
import type { TypedServer } from './typed-server.ts';

const RETRY_AFTER_S = 2;

/** How callers send their token, in the terms of OpenAPI. */
const SECURITY = {
  components: {
    securitySchemes: {
      token: { type: 'http' as const, scheme: 'bearer' },
      cookie: { type: 'apiKey' as const, in: 'cookie', name: TOKEN_COOKIE },
    },
  },
  security: [{ token: [] }, { cookie: [] }],
};

/** Creates the server with all its routes; it does not listen yet. */
export async function createServer(
  context: GatewayContext,
  { api, version }: { readonly api: HttpApi; readonly version: string },
): Promise<TypedServer> {
  const { limits, log, authenticator } = context;
  const server: TypedServer = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    // Base64 turns three bytes into four; the rest of the body is small.
    bodyLimit: Math.ceil((limits.maxInputBytes * 4) / 3) + 1_000_000,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => {
      void sendProblem(reply, toProblem(error), api);
    },
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, api),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 4_000 },
  });
  server.setValidatorCompiler(validatorCompiler(api));
  for (const schema of api.schemas) server.addSchema(schema);
  acceptEmptyJson(server);
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const answer = toProblem(error);
    if (answer.status >= 500) log.error({ err: error, url: request.url }, 'request failed');
    if (answer.status === 401) reply.header('www-authenticate', 'Bearer');
    if (answer.status === 503) reply.header('retry-after', RETRY_AFTER_S);
    if (error instanceof TooManyRefusalsError) reply.header('retry-after', 1);
    return sendProblem(reply, answer, api);
  });
  server.setNotFoundHandler((request, reply) => {
    return sendProblem(reply, problem(404, undefined, `There is no ${request.method} ${request.url}`), api);
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      // A page and an answer of the API share an address: going back to the page must not show the stored answer.
      'cache-control': 'no-store',
      vary: 'accept',
    });
    if (!authenticator.isRequired && !isLoopback(request.host)) throw new HostRefusedError(request.host);
  });
  await server.register(rateLimit, {
    max: limits.maxRequestsPerSecond,
    timeWindow: 1_000,
    keyGenerator: callerKey,
  });
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'OMOTES gateway', version, description: api.description },
      ...(authenticator.isRequired ? SECURITY : {}),
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) =>
        typeof json.$id === 'string' ? json.$id : `schema-${index}`,
    },
  });
  server.addHook('onRoute', (route) => addCommonAnswers(route, authenticator.isRequired, api));
  api.addPublicPages(server);
  addAuthentication(server, authenticator, limits);
  api.addRoutes(server, context);
  addServiceRoutes(server, context);
  return server;
}

/** Accepts JSON without a body: some programs send the content type even with a DELETE. */
function acceptEmptyJson(server: TypedServer): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body, done);
  });
}

/** Adds the answers that every route may give. */
function addCommonAnswers({ schema, config }: RouteOptions, isAuthenticated: boolean, api: HttpApi): void {
  if (schema === undefined || schema.hide === true || config?.rateLimit === false) return;
  const common = api.commonAnswers(isAuthenticated && config?.isPublic !== true);
  schema.response = { ...common, ...(schema.response as object) };
}

/** To what is not even HTTP. */
function answerUnreadable(error: Error, socket: Socket, api: HttpApi): void {
  if (!socket.writable) return;
  const status = 'code' in error && error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const unreadable = problem(status, undefined, 'The request cannot be read');
  const { contentType, bytes } = serialized(api.toErrorAnswer(unreadable));
  socket.write(
    `HTTP/1.1 ${status} ${unreadable.title}\r\ncontent-type: ${contentType}\r\ncontent-length: ${bytes.length}\r\nconnection: close\r\n\r\n`,
  );
  socket.end(bytes);
}

function sendProblem(reply: FastifyReply, answer: Problem, api: HttpApi): FastifyReply {
  const { contentType, bytes } = serialized(api.toErrorAnswer(answer));
  return reply.code(answer.status).type(contentType).send(bytes);
}

/** As bytes: to a string, fastify would add a character set, a parameter that JSON does not have. */
function serialized({ contentType, body }: ErrorAnswer): { contentType: string; bytes: Buffer } {
  return { contentType, bytes: Buffer.from(JSON.stringify(body)) };
}

/** Reports every problem. Accepts strings as numbers in the query and the headers, but not in the body. */
function validatorCompiler({ schemas }: HttpApi): Parameters<TypedServer['setValidatorCompiler']>[0] {
  const create = (coerceTypes: 'array' | false): Ajv => {
    const ajv = new Ajv({ allErrors: true, coerceTypes, useDefaults: true, strict: false });
    formats.default(ajv);
    for (const schema of schemas) ajv.addSchema(schema);
    return ajv;
  };
  const strict = create(false);
  const coercing = create('array');
  return ({ schema, httpPart }) => (httpPart === 'body' ? strict : coercing).compile(schema as AnySchema); // one of ours
}
