import {
  ConnectionStoppedError,
  PublishAbortedError,
  publishDeadLetter,
  PublishRefusedError,
  Publisher,
  type Connection,
  type Delivery,
} from '@omotes/amqp';
import { abortable, runOnce } from '@omotes/async';
import {
  DEAD_LETTER_QUEUE,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  JobDelete,
  JobSubmission,
  LIVE_LOGS_HEADER,
  OMOTES_EXCHANGE,
  type WorkflowDefinition,
} from '@omotes/protocol';
import {
  ClientClosedError,
  InvalidJobIdError,
  JobNotFoundError,
  MessageRefusedError,
  SubmissionUnconfirmedError,
} from './errors.ts';
import type { EventSink, EventSource } from './receiving/event-source.ts';
import { Inbox } from './receiving/inbox.ts';
import type { JobConnections } from './receiving/job-connections.ts';
import { JobHandle, type WaitOptions } from './jobs/job-handle.ts';
import { isJobId } from './job-id.ts';
import { JobQueues } from './receiving/job-queues.ts';
import { JobRegistry } from './jobs/job-registry.ts';
import type { JobStream } from './jobs/job-stream.ts';
import type { ResolvedOptions } from './options.ts';
import { toSubmission, type JobRequest } from './submission.ts';
import { WorkflowCatalogue } from './workflow-catalogue.ts';

/** How often it is looked for what nobody takes, unless the retention time is shorter. */
const MAX_SWEEP_INTERVAL_MS = 3_600_000;

/** Submits jobs and tells what becomes of them. Made by `connect`. It reconnects by itself, for ever. */
export class Client implements AsyncDisposable {
  readonly clientId: string;
  readonly #connection: Connection;
  readonly #jobConnections: JobConnections;
  readonly #publisher: Publisher;
  readonly #catalogue: WorkflowCatalogue;
  readonly #registry: JobRegistry;
  readonly #sweeping: NodeJS.Timeout;
  readonly #jobQueues: JobQueues;
  readonly #inbox: Inbox | undefined;
  readonly #closing = new AbortController();

  constructor(connection: Connection, jobConnections: JobConnections, options: ResolvedOptions) {
    const { clientId, hasOwnClientId, retentionMs } = options;
    this.clientId = clientId;
    this.#connection = connection;
    this.#jobConnections = jobConnections;
    this.#publisher = new Publisher(connection);
    const deadLetter: EventSink['deadLetter'] = (delivery, cause) => this.#deadLetter(delivery, cause);
    this.#catalogue = new WorkflowCatalogue(connection, this.#publisher, clientId, deadLetter);
    this.#registry = new JobRegistry(retentionMs, (jobId) => {
      // What cannot be deleted now expires.
      for (const source of this.#sources()) source.close(jobId).catch(() => undefined);
    });
    const sweepEveryMs = Math.min(retentionMs, MAX_SWEEP_INTERVAL_MS);
    this.#sweeping = setInterval(() => this.#registry.sweep(), sweepEveryMs).unref();
    const sink: EventSink = {
      receive: (received) => this.#registry.receive(received),
      receiveUnreadableResult: (jobId, cause) => this.#registry.receiveUnreadableResult(jobId, cause),
      deadLetter,
    };
    this.#jobQueues = new JobQueues(connection, jobConnections, sink, retentionMs);
    if (hasOwnClientId) this.#inbox = new Inbox(connection, sink, clientId, retentionMs);
  }

  /** Whether the broker is connected at present. */
  get isConnected(): boolean {
    return this.#connection.isConnected;
  }

  /**
   * What the broker refuses to declare, and why, so that submissions or events may not get through; undefined: nothing. It
   * is declared again every few seconds.
   */
  get topologyProblem(): string | undefined {
    return this.#connection.topologyProblem;
  }

  /** Waits for the first workflows; called by `connect`. */
  start(signal: AbortSignal): Promise<void> {
    return this.#catalogue.start(signal);
  }

  /** The workflows that can be submitted, as the orchestrators named them last. */
  workflows(): readonly WorkflowDefinition[] {
    return this.#catalogue.workflows;
  }

  /**
   * Checks a job as `submit` does, and sends nothing: for programs that store a job before they submit it. Throws
   * `InvalidSubmissionError`.
   */
  check(request: JobRequest): void {
    toSubmission(request, this.#catalogue.workflows);
  }

  /**
   * Submits a job; resolves when the broker has confirmed it, from when on it ends in exactly one result.
   * Rejects with `InvalidSubmissionError` before anything is sent, the reason of `signal` when it is aborted before
   * that too, `SubmissionUnconfirmedError` when it is aborted later, `MessageRefusedError` when the broker does not
   * take it, and `JobEndedError` when a job of this id has ended here.
   */
  async submit({ signal, ...request }: JobRequest & WaitOptions): Promise<JobHandle> {
    signal?.throwIfAborted();
    this.#throwIfClosed();
    const submission = toSubmission(request, this.#catalogue.workflows);
    const { jobId } = submission;
    const isNew = !this.#registry.has(jobId);
    const stream = this.#registry.want(jobId);
    const source = this.#sourceForNewJobs();
    try {
      await this.#unlessClosed(abortable(source.open(jobId), signal));
      await this.#publish('submission', jobId, JOB_SUBMISSIONS_QUEUE, {
        body: JobSubmission.encode(submission),
        ...(source.replyTo === undefined ? {} : { replyTo: source.replyTo }),
        headers: {
          ...(request.traceparent === undefined ? {} : { traceparent: request.traceparent }),
          ...(request.liveLogs ? { [LIVE_LOGS_HEADER]: true } : {}),
        },
        signal,
      });
    } catch (error) {
      if (isNew) {
        this.#registry.unwant(jobId);
        source.release(jobId).catch(() => undefined);
      }
      if (error instanceof PublishAbortedError) throw new SubmissionUnconfirmedError(jobId, error.cause);
      throw error;
    }
    return this.#handle(stream);
  }

  /**
   * Comes back to a job submitted earlier, also by a former process: what the broker has kept comes first.
   * A job submitted with a client id is found by connecting with that client id. Rejects with
   * `InvalidJobIdError`, `JobNotFoundError` when nothing is kept for it (an inbox cannot tell: then nothing comes),
   * and `JobEndedError` when its result was handed over here.
   */
  async attach(jobId: string): Promise<JobHandle> {
    this.#throwIfClosed();
    const id = canonicalId(jobId);
    const isNew = !this.#registry.has(id);
    const stream = this.#registry.want(id);
    if (!isNew) return this.#handle(stream);
    try {
      const source = this.#sourceForNewJobs();
      if (await this.#jobQueues.exist(id)) await this.#unlessClosed(this.#jobQueues.open(id));
      else if (source === this.#jobQueues) throw new JobNotFoundError(id);
      else await this.#unlessClosed(source.open(id));
    } catch (error) {
      this.#registry.unwant(id);
      throw this.#closing.signal.aborted ? new ClientClosedError() : error;
    }
    return this.#handle(stream);
  }

  /** Asks for a job to be cancelled, without taking its events; see `JobHandle.cancel`. Rejects with `InvalidJobIdError`. */
  async cancel(jobId: string, { signal }: WaitOptions = {}): Promise<void> {
    this.#throwIfClosed();
    const id = canonicalId(jobId);
    const body = JobDelete.encode({ jobId: id });
    await this.#publish('cancellation', id, JOB_DELETIONS_QUEUE, { body, signal });
  }

  /**
   * Disconnects. Jobs go on; what was not handed over stays with the broker. Whoever waits gets
   * `ClientClosedError`.
   */
  readonly close = runOnce(async (): Promise<void> => {
    this.#closing.abort(new ClientClosedError());
    this.#catalogue.stop();
    clearInterval(this.#sweeping);
    this.#registry.stop(new ClientClosedError());
    // What was settled just now is acknowledged in the promises that are under way.
    await new Promise<void>((resolve) => setImmediate(resolve));
    await Promise.all(this.#sources().map((source) => source.flush()));
    await this.#jobConnections.stop();
  });

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #sources(): readonly EventSource[] {
    return this.#inbox ? [this.#jobQueues, this.#inbox] : [this.#jobQueues];
  }

  /** Negotiated, never assumed: without the orchestrator's announcement each job has its queues. */
  #sourceForNewJobs(): EventSource {
    return this.#inbox && this.#catalogue.announcesInbox ? this.#inbox : this.#jobQueues;
  }

  #handle(stream: JobStream): JobHandle {
    return new JobHandle(stream, (jobId, options) => this.cancel(jobId, options));
  }

  #unlessClosed<T>(promise: Promise<T>): Promise<T> {
    return abortable(promise, this.#closing.signal);
  }

  #throwIfClosed(): void {
    if (this.#closing.signal.aborted) throw new ClientClosedError();
  }

  async #publish(
    what: string,
    jobId: string,
    queue: string,
    message: {
      body: Uint8Array;
      replyTo?: string;
      headers?: Readonly<Record<string, unknown>>;
      signal: AbortSignal | undefined;
    },
  ): Promise<void> {
    const { signal, ...publication } = message;
    try {
      const { routed } = await this.#publisher.publish(
        { exchange: OMOTES_EXCHANGE.name, routingKey: queue, ...publication },
        signal,
      );
      if (!routed) throw new MessageRefusedError(what, jobId);
    } catch (error) {
      if (error instanceof PublishRefusedError) throw new MessageRefusedError(what, jobId, error);
      if (error instanceof ConnectionStoppedError) throw new ClientClosedError();
      throw error;
    }
  }

  /** To the dead-letter queue, with the reason. */
  async #deadLetter(delivery: Delivery, cause: unknown): Promise<void> {
    const reason = cause instanceof Error ? cause.message : String(cause);
    await publishDeadLetter(this.#publisher, DEAD_LETTER_QUEUE, delivery, reason);
  }
}

/** As the orchestrator writes it. Throws `InvalidJobIdError`. */
function canonicalId(jobId: string): string {
  if (!isJobId(jobId)) throw new InvalidJobIdError(jobId);
  return jobId.toLowerCase();
}
