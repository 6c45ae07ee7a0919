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
  parseJobId,
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
import { JobQueues } from './receiving/job-queues.ts';
import { JobRegistry } from './jobs/job-registry.ts';
import type { JobStream } from './jobs/job-stream.ts';
import type { ResolvedOptions } from './options.ts';
import { toSubmission, type JobRequest } from './submission.ts';
import { WorkflowCatalogue } from './workflow-catalogue.ts';

/** How often unclaimed events are swept, unless the retention time is shorter. */
const MAX_SWEEP_INTERVAL_MS = 3_600_000;

/**
 * Submits jobs, follows and cancels them. `connect` makes it. It reconnects to the broker by itself, for ever.
 *
 * Disposable: `await using client = await connect()` closes it at the end of the block.
 */
export class Client implements AsyncDisposable {
  /** The client id given to `connect`, or a random UUID. */
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
      // A queue that cannot be deleted now expires later.
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

  /** Whether the client is connected to the broker now. */
  get isConnected(): boolean {
    return this.#connection.isConnected;
  }

  /**
   * The queues and exchanges that the broker refuses to declare, each with the reason; undefined when there are none. While
   * it is set, submissions or events may not get through. The client declares them again every few seconds.
   */
  get topologyProblem(): string | undefined {
    return this.#connection.topologyProblem;
  }

  /** Waits for the first workflow definitions. `connect` calls it. */
  start(signal: AbortSignal): Promise<void> {
    return this.#catalogue.start(signal);
  }

  /**
   * The workflows that can be submitted, with their parameters, as an orchestrator sent them last.
   *
   * @example
   * for (const { workflowType, description } of client.workflows()) console.log(workflowType, description);
   */
  workflows(): readonly WorkflowDefinition[] {
    return this.#catalogue.workflows;
  }

  /**
   * Checks a job as `submit` does and sends nothing. For programs that store a job before they submit it.
   *
   * @throws {InvalidSubmissionError} with every problem of the job.
   *
   * @example
   * client.check({ workflowType: 'network_report', esdl });
   */
  check(request: JobRequest): void {
    toSubmission(request, this.#catalogue.workflows);
  }

  /**
   * Submits a job. Resolves when the broker has confirmed the submission; the job then ends in exactly one result. While
   * the broker is away, the call waits for it: pass a `signal` to give up.
   *
   * @throws {InvalidSubmissionError} with every problem of the job; nothing was sent.
   * @throws {SubmissionUnconfirmedError} when `signal` is aborted after the submission was sent; if it is aborted before
   * that, the call rejects with the reason of `signal`.
   * @throws {MessageRefusedError} when the broker refuses the submission.
   * @throws {JobEndedError} when this client has already handed over the result of a job with this id.
   * @throws {ClientClosedError} when the client is closed.
   *
   * @example
   * const job = await client.submit({ workflowType: 'network_report', esdl, params: { ground_temperature: 10 } });
   * const { resultType, outputEsdl } = await job.result();
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
   * Returns to a job that was submitted earlier, by this process or another. The events that the broker has kept come
   * first. To find a job that was submitted with a client id, connect with the same client id.
   *
   * @throws {InvalidJobIdError} when `jobId` is not a UUID.
   * @throws {JobNotFoundError} when the broker keeps nothing for the job. With an inbox the client cannot know that: then
   * no event arrives.
   * @throws {JobEndedError} when this client has already handed over the job's result.
   * @throws {ClientClosedError} when the client is closed.
   *
   * @example
   * const job = await client.attach(jobId);
   * console.log((await job.result()).resultType);
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

  /**
   * Requests the cancellation of a job without attaching to it. Resolves when the broker has confirmed the request; the
   * job's result says how the job ended.
   *
   * @throws {InvalidJobIdError} when `jobId` is not a UUID.
   * @throws {MessageRefusedError} when the broker refuses the request.
   * @throws {ClientClosedError} when the client is closed.
   *
   * @example
   * await client.cancel(jobId, { signal: AbortSignal.timeout(10_000) });
   */
  async cancel(jobId: string, { signal }: WaitOptions = {}): Promise<void> {
    this.#throwIfClosed();
    const id = canonicalId(jobId);
    const body = JobDelete.encode({ jobId: id });
    await this.#publish('cancellation', id, JOB_DELETIONS_QUEUE, { body, signal });
  }

  /**
   * Disconnects. Jobs continue, and the broker keeps the events that were not handed over. Every call that is still
   * waiting rejects with `ClientClosedError`.
   *
   * @example
   * await client.close();
   */
  readonly close = runOnce(async (): Promise<void> => {
    this.#closing.abort(new ClientClosedError());
    this.#catalogue.stop();
    clearInterval(this.#sweeping);
    this.#registry.stop(new ClientClosedError());
    // Events settled just now are acknowledged by promises that have not run yet.
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

  /** The inbox is negotiated: unless the orchestrator announces it, each job has its own queues. */
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

  /** Moves a message to the dead-letter queue, with the reason. */
  async #deadLetter(delivery: Delivery, cause: unknown): Promise<void> {
    const reason = cause instanceof Error ? cause.message : String(cause);
    await publishDeadLetter(this.#publisher, DEAD_LETTER_QUEUE, delivery, reason);
  }
}

/** The job id in lower case, as the orchestrator writes it. Throws `InvalidJobIdError`. */
function canonicalId(jobId: string): string {
  const parsed = parseJobId(jobId);
  if (parsed === undefined) throw new InvalidJobIdError(jobId);
  return parsed;
}
