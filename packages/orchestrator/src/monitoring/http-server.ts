import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpPortError } from '@omotes/service';
import { withDeadline } from '@omotes/async';

/** Whoever asks waits no longer; a server that is cut off answers nothing for a minute. */
const CHECK_LIMIT_MS = 2_000;

/** A named condition of readiness; `problem` is undefined when it holds. */
export interface Check {
  readonly name: string;
  readonly problem: () => Promise<string | undefined> | string | undefined;
}

export interface HttpServerOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly checks: readonly Check[];
  readonly metrics: () => Promise<{ contentType: string; body: string }>;
}

/**
 * `/healthz`: the process answers. `/readyz`: 200 when every check holds, else 503; a JSON object with each
 * check's problem or null. `/metrics`: for Prometheus.
 */
export class HttpServer {
  readonly #options: HttpServerOptions;
  readonly #server: Server;

  constructor(options: HttpServerOptions) {
    this.#options = options;
    this.#server = createServer((request, response) => {
      void this.#answer(request.url ?? '/').then(({ status, contentType, body }) => {
        response.writeHead(status, { 'content-type': contentType }).end(body);
      });
    });
  }

  /** Listens; resolves with the port. Rejects with `HttpPortError` when it cannot. */
  async start(): Promise<number> {
    const { host, port } = this.#options;
    const listening = Promise.withResolvers<void>();
    this.#server.once('error', (error) => listening.reject(new HttpPortError(host, port, error)));
    this.#server.listen(port, host, () => listening.resolve());
    await listening.promise;
    return (this.#server.address() as AddressInfo).port; // A TCP server's address is never a path.
  }

  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(url: string): Promise<{ status: number; contentType: string; body: string }> {
    const json = 'application/json; charset=utf-8';
    try {
      switch (url.replace(/\?.*/, '')) {
        case '/healthz':
          return { status: 200, contentType: json, body: '{"status":"alive"}\n' };
        case '/readyz': {
          const problems = await this.#problems();
          const isReady = Object.values(problems).every((problem) => problem === null);
          return { status: isReady ? 200 : 503, contentType: json, body: `${JSON.stringify(problems)}\n` };
        }
        case '/metrics':
          return { status: 200, ...(await this.#options.metrics()) };
        default:
          return { status: 404, contentType: json, body: '{"error":"see /healthz, /readyz and /metrics"}\n' };
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { status: 503, contentType: json, body: `${JSON.stringify({ error: message })}\n` };
    }
  }

  async #problems(): Promise<Record<string, string | null>> {
    const entries = this.#options.checks.map(async ({ name, problem }): Promise<[string, string | null]> => {
      try {
        return [name, (await withDeadline(Promise.resolve(problem()), CHECK_LIMIT_MS)) ?? null];
      } catch (error) {
        return [name, error instanceof Error ? error.message : String(error)];
      }
    });
    return Object.fromEntries(await Promise.all(entries));
  }
}
