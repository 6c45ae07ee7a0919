import { bundleDashboard, type DashboardFile } from '@omotes/dashboard';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TypedServer } from './typed-server.ts';

/** The page loads everything from the gateway: no inline scripts or styles, no other hosts, and no page may frame it. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The addresses of the page. One of them, /system, is also a route of the API. */
const PAGE_PATH = /^\/(new|system|jobs\/[^/]+)?$/;

/**
 * Serves the dashboard: its files, and the page to requests for HTML, at each of its addresses and, with status 404, at
 * unknown ones: the page then says that there is nothing.
 */
export function addDashboardRoutes(server: TypedServer): void {
  const files = bundleDashboard();
  const page = files.find(({ path }) => path === '/index.html');
  server.addHook('onRequest', async (request, reply) => {
    if (page === undefined || !asksForHtml(request)) return;
    const isPage = PAGE_PATH.test(request.url.split('?')[0] ?? '');
    if (isPage || request.is404) return answer(reply.code(isPage ? 200 : 404), page);
  });
  for (const file of files) {
    server.get(
      file.path,
      { config: { rateLimit: false, isPublic: true }, schema: { hide: true } },
      (_request, reply) => answer(reply, file),
    );
  }
}

function asksForHtml({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

function answer(reply: FastifyReply, { contentType, body, immutable }: DashboardFile): FastifyReply {
  return reply
    .headers({
      'content-type': contentType,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept',
    })
    .send(body);
}
