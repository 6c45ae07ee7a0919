import { decodeTask } from '@omotes/celery';
import { TASK_PROGRESS_QUEUE, TASK_RESULT_QUEUE, TaskProgressUpdate, TaskResult } from '@omotes/protocol';
import type { InMemoryBroker } from './in-memory-broker.ts';
import type { Ledger } from './ledger.ts';
import { WORKFLOW_TYPE } from './replica.ts';

/** What the tasks of a world do once they have started. */
export interface TaskBehaviour {
  readonly progress: boolean;
  /** `never`: they run until they are revoked; `lost`: they end without a result, acknowledged. */
  readonly ends: 'SUCCEEDED' | 'ERROR' | 'never' | 'lost';
  /** Progress comes when nothing else happens, and the end when looks do not help either. */
  readonly takesHours?: boolean;
}

type LateStage = 'tells progress' | 'tells the result';
type Stage = 'starts' | LateStage | 'acknowledges';

interface Held {
  readonly jobId: string;
  readonly taskId: string;
  readonly run: number;
  stage: Stage;
}

/** A worker that has one task at a time, with late acknowledgement: START, progress, result, in this order. */
export class TaskWorker {
  readonly name: string;
  readonly #broker: InMemoryBroker;
  readonly #ledger: Ledger;
  readonly #behaviour: TaskBehaviour;
  /** Told of the body of each result. */
  readonly #publishedResult: (body: Uint8Array, name: string) => void;
  /** Tasks that are not to begin: revoked, or finished here before. */
  readonly #known = new Set<string>();
  #held: Held | undefined;
  #isCutOff = false;
  #isStopping = false;

  constructor(
    name: string,
    broker: InMemoryBroker,
    ledger: Ledger,
    behaviour: TaskBehaviour,
    publishedResult: (body: Uint8Array, name: string) => void,
  ) {
    this.name = name;
    this.#broker = broker;
    this.#ledger = ledger;
    this.#behaviour = behaviour;
    this.#publishedResult = publishedResult;
  }

  get hasTask(): boolean {
    return this.#held !== undefined;
  }

  /** Whether it consumes and answers: not while it is cut off, nor while it ends its last task. */
  get isListening(): boolean {
    return !this.#isCutOff && !this.#isStopping;
  }

  /** The task it has. */
  get taskId(): string | undefined {
    return this.#held?.taskId;
  }

  /** What it would do next; undefined: nothing. `late`: what it can do then that it did not do before, if it takes hours. */
  next(late?: LateStage): string | undefined {
    if (this.#isCutOff) return 'reconnects';
    if (!this.#held)
      return this.#broker.count(WORKFLOW_TYPE) > 0 && !this.#isStopping ? 'takes a task' : undefined;
    const { stage } = this.#held;
    if (this.#behaviour.takesHours && isLate(stage) && stage !== late) return undefined;
    if (stage !== 'tells the result') return stage;
    return { never: undefined, lost: 'loses its task', SUCCEEDED: stage, ERROR: stage }[this.#behaviour.ends];
  }

  act(): void {
    if (this.#isCutOff) return this.#reconnect();
    if (!this.#held) return this.#take();
    const held = this.#held;
    const { jobId, taskId, run } = held;
    const about = { jobId, taskId, taskType: WORKFLOW_TYPE };
    switch (held.stage) {
      case 'starts':
        this.#publishStart(held);
        held.stage = this.#behaviour.progress ? 'tells progress' : 'tells the result';
        return;
      case 'tells progress':
        this.#update(
          { ...about, type: 'progress', fraction: 0.5, message: `run ${run}` },
          `progress of run ${run}`,
        );
        held.stage = 'tells the result';
        return;
      case 'tells the result': {
        if (this.#behaviour.ends === 'lost') return this.#forget();
        const resultType = this.#behaviour.ends === 'ERROR' ? 'ERROR' : 'SUCCEEDED';
        const body = TaskResult.encode({ ...about, resultType, logs: `run ${run}`, feedback: [] });
        this.#publishedResult(body, `${jobId} run ${run}`);
        this.#broker.publish({ exchange: '', routingKey: TASK_RESULT_QUEUE, body });
        this.#known.add(taskId);
        held.stage = 'acknowledges';
        return;
      }
      case 'acknowledges':
        return this.#forget();
    }
  }

  /** A task that runs is ended and acknowledged; who is cut off does not hear of it. */
  revoke(taskIds: readonly string[]): void {
    if (!this.isListening) return;
    for (const taskId of taskIds) this.#known.add(taskId);
    if (this.#held && taskIds.includes(this.#held.taskId)) this.#held.stage = 'acknowledges';
  }

  /** Its task is delivered to others, and goes on. */
  cutOff(): void {
    this.#broker.requeue(this.name);
    this.#isCutOff = true;
  }

  /** It is stopped in order: it ends its task, and hears nothing any more. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Another takes its place, which remembers nothing. */
  die(): void {
    this.#broker.requeue(this.name);
    if (this.#held) this.#ledger.died(this.#held.jobId, this.#held.run);
    this.#held = undefined;
    this.#isCutOff = false;
    this.#known.clear();
  }

  state(): string {
    return JSON.stringify([this.#held, this.#isCutOff, this.#isStopping, [...this.#known]]);
  }

  #reconnect(): void {
    this.#isCutOff = false;
    if (this.#held && this.#held.stage !== 'starts') this.#publishStart(this.#held);
  }

  #publishStart({ jobId, taskId, run }: Held): void {
    const start = { jobId, taskId, taskType: WORKFLOW_TYPE, type: 'start', message: '' } as const;
    this.#update(start, `start of run ${run}`);
  }

  #take(): void {
    const [delivery] = this.#broker.take(this.name, WORKFLOW_TYPE, 1);
    if (!delivery) return;
    const { taskId, args } = decodeTask(delivery);
    const jobId = String(args[0]);
    if (this.#known.has(taskId)) this.#broker.acknowledge(this.name);
    else this.#held = { jobId, taskId, run: this.#ledger.began(jobId, taskId), stage: 'starts' };
  }

  #forget(): void {
    this.#broker.acknowledge(this.name);
    this.#held = undefined;
  }

  #update(update: TaskProgressUpdate, messageId: string): void {
    const body = TaskProgressUpdate.encode(update);
    this.#broker.publish({ exchange: '', routingKey: TASK_PROGRESS_QUEUE, body, messageId });
  }
}

function isLate(stage: Stage): boolean {
  return stage === 'tells progress' || stage === 'tells the result';
}
