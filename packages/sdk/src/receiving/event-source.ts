import type { Delivery } from '@omotes/amqp';
import type { JobUpdate as WireEvent } from '@omotes/protocol';

/** One event of a job as it came from the broker; it may be a repetition. */
export interface ReceivedEvent {
  readonly event: WireEvent;
  /** The same for each repetition of one event; undefined when its publisher set no message id. */
  readonly eventId: string | undefined;
  /** Lets the broker forget the event. Call it once. */
  readonly settle: () => void;
}

/** Receives the events of a source. */
export interface EventSink {
  receive(received: ReceivedEvent): void;
  /** The job's result arrived but cannot be decoded. */
  receiveUnreadableResult(jobId: string, cause: unknown): void;
  /** Moves a message that cannot be read to the dead-letter queue. */
  deadLetter(delivery: Delivery, cause: unknown): Promise<void>;
}

/** How the events of jobs reach this client: by three queues for each job (`JobQueues`), or by one inbox (`Inbox`). */
export interface EventSource {
  /** The submission's `reply_to`; undefined when the orchestrator is to use the job's own queues. */
  readonly replyTo: string | undefined;
  /** Resolves when all events published for the job after this reach this client. Idempotent. */
  open(jobId: string): Promise<void>;
  /** Stops taking the job's events. The broker keeps them for the retention time. */
  release(jobId: string): Promise<void>;
  /** Deletes what the broker keeps for the job, after its result has been handed over. */
  close(jobId: string): Promise<void>;
  /** Resolves when all calls of `close` have finished, or the broker is away. */
  flush(): Promise<void>;
}
