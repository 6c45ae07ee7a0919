import { bundleDashboard, type DashboardFile } from '@omotes/dashboard';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TypedServer } from './typed-server.ts';

/** Everything of the page comes from here: no inline script or style, no foreign host, no frame around it. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Addresses that the page knows itself. One of them, /system, is a route of the API too. */
const PAGE_PATH = /^\/(new|system|jobs\/[^/]+)?$/;

/** Serves the dashboard: its files, and the page itself at each of its addresses to whom asks for HTML. */
export function addDashboardRoutes(server: TypedServer): void {
  const files = bundleDashboard();
  const page = files.find(({ path }) => path === '/index.html');
  server.addHook('onRequest', async (request, reply) => {
    if (page !== undefined && isForPage(request)) return answer(reply, page);
  });
  for (const file of files) {
    server.get(
      file.path,
      { config: { rateLimit: false, isPublic: true }, schema: { hide: true } },
      (_request, reply) => answer(reply, file),
    );
  }
}

function isForPage({ method, url, headers }: FastifyRequest): boolean {
  const [path = ''] = url.split('?');
  return method === 'GET' && PAGE_PATH.test(path) && (headers.accept ?? '').includes('text/html');
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
