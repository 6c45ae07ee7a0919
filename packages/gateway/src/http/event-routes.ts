import { jobParamsSchema } from '@omotes/http-api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { TooManyStreamsError } from '../errors.ts';
import type { EventScope } from '../events/event-source.ts';
import { EventStream } from '../events/event-stream.ts';
import { toSummary } from '../jobs/job-view.ts';
import { isSameCaller } from './authentication.ts';
import { visibleTo } from './caller.ts';
import type { GatewayContext } from './gateway-context.ts';
import { problemAnswers } from './problem-answers.ts';
import type { TypedServer } from './typed-server.ts';

const headersSchema = Type.Object({
  'last-event-id': Type.Optional(
    Type.Integer({
      description: 'The id of the last event that the client has seen; the changes since then come first.',
      minimum: 0,
    }),
  ),
});

const EVENTS = {
  description: 'Events, until the client disconnects.',
  content: { 'text/event-stream': { schema: Type.Unsafe<void>({ type: 'string' }) } },
};
const NOTHING = Type.Unsafe<void>({ type: 'null', description: 'There will be no more events.' });

/** The share of all streams that one user may have. */
const SHARE_OF_ONE_USER = 0.1;

/** Server-sent events. */
export function addEventRoutes(server: TypedServer, context: GatewayContext): void {
  const { feed, database, jobs, limits, log, waiting, authenticator } = context;
  const streams = new Map<EventStream, { readonly userName: string; readonly ended: Promise<void> }>();
  const maxOfOneUser = Math.ceil(limits.maxEventStreams * SHARE_OF_ONE_USER);
  server.addHook('preClose', async () => {
    for (const stream of streams.keys()) stream.close();
    await Promise.all([...streams.values()].map(({ ended }) => ended));
  });

  const stream = (request: FastifyRequest, reply: FastifyReply, scope: EventScope, since: number): void => {
    if (streams.size >= limits.maxEventStreams) throw new TooManyStreamsError(limits.maxEventStreams);
    const { user_name: userName, authentication } = request.caller;
    const own = [...streams.values()].filter((each) => each.userName === userName).length;
    if (authentication && own >= maxOfOneUser) throw new TooManyStreamsError(maxOfOneUser, userName);
    reply.hijack();
    const stream = new EventStream({
      response: reply.raw,
      database,
      feed,
      scope,
      // A higher revision is of a database that was replaced.
      since: Math.min(since, feed.revision),
      toSummary: async (row) => toSummary(row, await waiting.explainEvent(row)),
      isAllowed: () => isSameCaller(request, authenticator),
    });
    const ended = stream
      .run()
      // The client reconnects and goes on where it was.
      .catch((error: unknown) => log.warn({ err: error }, 'event stream failed'))
      .finally(() => streams.delete(stream));
    streams.set(stream, { userName, ended });
  };

  const schemaOf = (summary: string, description: string) => ({
    tags: ['events'],
    summary,
    description: `${description} Each event has the id of a revision; a client that comes back with Last-Event-ID gets the latest state of each job that has changed since. Several changes of one job may come as one.`,
    headers: headersSchema,
  });

  server.get(
    '/events',
    {
      // The answer to HEAD would never end.
      exposeHeadRoute: false,
      schema: {
        ...schemaOf('Changes of all jobs', 'Events `job`, with a JobSummary as data.'),
        response: { 200: EVENTS, ...problemAnswers(429, 503) },
      },
    },
    (request, reply) => {
      const { userName } = visibleTo(request);
      stream(
        request,
        reply,
        { userName, jobId: undefined },
        request.headers['last-event-id'] ?? feed.revision,
      );
    },
  );

  server.get(
    '/job/:job_id/events',
    {
      exposeHeadRoute: false,
      schema: {
        ...schemaOf(
          'Changes of a job, and its logs',
          'Events `job`, with a JobSummary as data, and `log`, with a LogChunk; the stream begins with the current state and ends when the job has ended. 204: the client has seen the end.',
        ),
        params: jobParamsSchema,
        response: { 200: EVENTS, 204: NOTHING, ...problemAnswers(404, 429, 503) },
      },
    },
    async (request, reply) => {
      const { userName } = visibleTo(request);
      const row = await jobs.read(request.params.job_id, { userName });
      const since = request.headers['last-event-id'] ?? 0;
      // Browsers do not reconnect after a 204.
      if (row.stopped_at && row.revision <= since) return reply.code(204).send();
      stream(request, reply, { userName, jobId: row.job_id }, since);
    },
  );
}
