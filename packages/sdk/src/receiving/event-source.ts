import type { Delivery } from '@omotes/amqp';
import type { JobUpdate as WireEvent } from '@omotes/protocol';

/** One event of a job as it came from the broker, perhaps again. */
export interface ReceivedEvent {
  readonly event: WireEvent;
  /** The same for each repetition of one published event; undefined when its publisher set no message id. */
  readonly eventId: string | undefined;
  /** Tells the broker that this event needs not come again. To be called once. */
  readonly settle: () => void;
}

/** Where the events of a source go. */
export interface EventSink {
  receive(received: ReceivedEvent): void;
  /** The job's result came in bytes that are none. */
  receiveUnreadableResult(jobId: string, cause: unknown): void;
  /** Keeps a message that cannot be read for inspection. */
  deadLetter(delivery: Delivery, cause: unknown): Promise<void>;
}

/**
 * A way in which the events of jobs come to this client: three queues for each job (`JobQueues`), or one inbox
 * for all of them (`Inbox`).
 */
export interface EventSource {
  /** What the submission names as `reply_to`; undefined: the orchestrator uses the job's own queues. */
  readonly replyTo: string | undefined;
  /** Resolves when whatever is published for the job from now on is kept for this client. Idempotent. */
  open(jobId: string): Promise<void>;
  /** Takes no more events of the job; the broker keeps what comes, for the retention time. */
  release(jobId: string): Promise<void>;
  /** The job's result has been handed over: nothing is kept for it any more. */
  close(jobId: string): Promise<void>;
  /** Resolves when what `close` began has been done, or the broker is away. */
  flush(): Promise<void>;
}
