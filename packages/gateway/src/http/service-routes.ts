import { Type } from 'typebox';
import type { GatewayContext } from './gateway-context.ts';
import { referencePage } from './reference-page.ts';
import type { TypedServer } from './typed-server.ts';

const readinessSchema = Type.Record(Type.String(), Type.Unsafe<string | null>({ type: ['string', 'null'] }), {
  description: 'What the gateway needs, each with its problem or null.',
});

/** Health, readiness and the description of the interface. */
export function addServiceRoutes(
  server: TypedServer,
  { database, connection, recorder }: GatewayContext,
): void {
  server.get(
    '/healthz',
    {
      config: { rateLimit: false, isPublic: true },
      schema: {
        tags: ['service'],
        summary: 'Whether the process answers',
        response: { 200: Type.Object({ status: Type.String() }) },
      },
    },
    () => ({ status: 'alive' }),
  );

  server.get(
    '/readyz',
    {
      config: { rateLimit: false, isPublic: true },
      schema: {
        tags: ['service'],
        summary: 'Whether jobs can be submitted and read',
        response: { 200: readinessSchema, 503: readinessSchema },
      },
    },
    async (_request, reply) => {
      const problems = {
        orchestrator: connection.problem ?? null,
        database:
          recorder.failure === undefined
            ? await problemOf(database.query('select 1'))
            : textOf(recorder.failure),
      };
      const isReady = Object.values(problems).every((problem) => problem === null);
      return reply.code(isReady ? 200 : 503).send(problems);
    },
  );

  server.get('/openapi.json', { config: { isPublic: true }, schema: { hide: true } }, () => server.swagger());

  server.get('/reference', { config: { isPublic: true }, schema: { hide: true } }, (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      .send(referencePage(server.swagger())),
  );
}

async function problemOf(promise: Promise<unknown>): Promise<string | null> {
  return promise.then(
    () => null,
    (error: unknown) => textOf(error),
  );
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
