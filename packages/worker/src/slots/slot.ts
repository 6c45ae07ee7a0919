import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killProcessesWith } from './marked-processes.ts';
import type { TaskListener, TaskOutcome, TaskRequest } from '../execution/runner.ts';
import type { SlotCommand, SlotMessage } from './slot-message.ts';
import { SlotOutput } from './slot-output.ts';

export interface SlotOptions {
  readonly tasksModule: URL;
  readonly execArgv: readonly string[];
  readonly cancelGraceMs: number;
  readonly maxLogBytes: number;
  /** Called with an error that a task threw after it had ended. */
  readonly lateError: (taskId: string, error: string) => void;
}

/**
 * `2>&1` joins both outputs in one pipe, so that their lines keep their order. The subshell waits for the end of the
 * standard input, which the worker holds open: when the worker ends in any way, even by a crash, the subshell kills the
 * slot and all that the task has started, even while the task computes. (Descriptor 3 is the channel for messages.)
 */
const LAUNCH = `exec 4<&0 </dev/null
(trap '' TERM; read -r _ <&4; kill -KILL 0) >/dev/null 2>&1 3>&- &
exec "$0" "$@" 2>&1 4<&-`;

/** The usual reason for a signal. */
const SIGNAL_HINTS: Readonly<Record<string, string>> = {
  SIGKILL: ', as the system does when memory runs out',
  SIGABRT: ', as Node.js does when its heap is full',
};

/** How long to read the rest of the pipe after the process has ended: its children may keep the pipe open. */
const LAST_OUTPUT_MS = 1_000;

const SLOT_MAIN = fileURLToPath(new URL(`./slot-main${extname(import.meta.url)}`, import.meta.url));

interface RunningTask {
  readonly taskId: string;
  readonly listener: TaskListener;
  readonly settle: (outcome: TaskOutcome) => void;
  isCancelled: boolean;
  ended: Extract<SlotMessage, { type: 'ended' }> | undefined;
  markersSeen: number;
  /** All output of the task, set when its second marker was read. Later output comes from something it left running. */
  logs: string | undefined;
}

/**
 * One process, in its own process group, that performs one task at a time.
 *
 * Invariant: a task settles exactly once. When it settles as anything but `crashed` or `cancelled`, all of its output
 * has been read.
 */
export class Slot {
  /** Resolves when the process can take tasks; never resolves if the process ends before that. */
  readonly ready: Promise<void>;
  /** Resolves with the reason when the process has ended and its task has settled. */
  readonly exited: Promise<string>;
  readonly #options: SlotOptions;
  readonly #process: ChildProcess;
  readonly #output: SlotOutput;
  readonly #ready = Promise.withResolvers<void>();
  #task: RunningTask | undefined;
  #killTimer: NodeJS.Timeout | undefined;
  /** An environment setting that marks the process and all that it starts. */
  readonly #setting: string;
  #hasExited = false;
  #isTainted = false;
  #tasksTaken = 0;

  constructor(options: SlotOptions) {
    this.#options = options;
    this.ready = this.#ready.promise;
    const id = randomUUID();
    const marker = `<task boundary ${id}>`;
    this.#setting = `OMOTES_SLOT=${id}`;
    this.#output = new SlotOutput(marker, options.maxLogBytes, {
      written: (output) => this.#written(output),
      markerSeen: () => this.#markerSeen(),
    });
    this.#process = spawn(
      '/bin/sh',
      ['-c', LAUNCH, process.execPath, ...options.execArgv, SLOT_MAIN, options.tasksModule.href, marker],
      {
        stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
        serialization: 'advanced',
        detached: true,
        env: { ...process.env, OMOTES_SLOT: id },
      },
    );
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#output.append(chunk));
    // A broken pipe to a process that has just ended; 'exit' follows.
    this.#process.stdin?.on('error', () => undefined);
    this.#process.on('message', (message) => this.#received(message as SlotMessage));
    // A slot is useless without its channel, which a task may have closed.
    this.#process.on('disconnect', () => this.kill());
    this.exited = this.#watchExit();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** The id of its running task. */
  get taskId(): string | undefined {
    return this.#task?.taskId;
  }

  get tasksTaken(): number {
    return this.#tasksTaken;
  }

  /** The output of the process since its task started, or since the process started. */
  get output(): string {
    return this.#output.text();
  }

  /** Whether it can take tasks: its process is alive, and no task threw an error after its end. */
  get isSound(): boolean {
    return !this.#hasExited && !this.#isTainted;
  }

  /** Runs a task. The slot must be ready and idle. */
  run(request: TaskRequest, listener: TaskListener, signal: AbortSignal): Promise<TaskOutcome> {
    const { promise, resolve } = Promise.withResolvers<TaskOutcome>();
    const task: RunningTask = {
      taskId: request.taskId,
      listener,
      isCancelled: false,
      ended: undefined,
      markersSeen: 0,
      logs: undefined,
      settle: (outcome) => {
        this.#task = undefined;
        signal.removeEventListener('abort', cancel);
        resolve(outcome);
      },
    };
    const cancel = (): void => {
      task.isCancelled = true;
      this.#terminate();
    };
    this.#task = task;
    this.#tasksTaken += 1;
    signal.addEventListener('abort', cancel, { once: true });
    const command: SlotCommand = { run: request };
    this.#process.send(command, (error) => {
      if (error) this.kill();
    });
    if (signal.aborted) cancel();
    return promise;
  }

  /** Kills the process and all that it has started. */
  kill(): void {
    if (!this.#hasExited) this.#signalGroup('SIGKILL');
  }

  #terminate(): void {
    this.#signalGroup('SIGTERM');
    this.#killTimer ??= setTimeout(() => this.kill(), this.#options.cancelGraceMs);
  }

  #signalGroup(signal: 'SIGTERM' | 'SIGKILL'): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch (error) {
      // The group has no process left.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }

  #received(message: SlotMessage): void {
    switch (message.type) {
      case 'ready':
        this.#ready.resolve();
        return;
      case 'progress':
        if (this.#task && !this.#task.isCancelled)
          this.#task.listener.progress(message.fraction, message.message);
        return;
      case 'resource':
        // From a cancelled task too: it may still create things while it ends.
        this.#task?.listener.resource(message.url);
        return;
      case 'late_error':
        this.#isTainted = true;
        this.#options.lateError(message.taskId, message.error);
        if (!this.#task) this.kill();
        return;
      case 'ended':
        if (!this.#task) return;
        this.#task.ended = message;
        // A cancelled task has cleaned up. Killing the process ends what the task left running in it.
        if (this.#task.isCancelled) this.kill();
        this.#settleWhenRead(this.#task);
        return;
    }
  }

  #written(output: Buffer): void {
    if (this.#task?.markersSeen === 1 && !this.#task.isCancelled) this.#task.listener.output(output);
  }

  #markerSeen(): void {
    if (!this.#task) return;
    this.#task.markersSeen += 1;
    if (this.#task.markersSeen === 1) this.#output.clear();
    else this.#task.logs ??= this.#output.text();
    this.#settleWhenRead(this.#task);
  }

  #settleWhenRead(task: RunningTask): void {
    const { ended, logs } = task;
    if (!ended || logs === undefined || task.isCancelled) return;
    const { result, feedback } = ended;
    if (result.type === 'returned')
      task.settle({ type: 'succeeded', outputEsdl: result.outputEsdl, logs, feedback });
    else task.settle({ type: 'failed', error: result.error, logs, feedback });
  }

  async #watchExit(): Promise<string> {
    const reason = await new Promise<string>((resolve) => {
      this.#process.on('error', (error) => resolve(`its process could not be started: ${error.message}`));
      this.#process.on('exit', (code, signal) =>
        resolve(
          signal
            ? `its process was ended by ${signal}${SIGNAL_HINTS[signal] ?? ''}`
            : `its process exited with code ${code ?? 0}`,
        ),
      );
    });
    this.#hasExited = true;
    clearTimeout(this.#killTimer);
    this.#signalGroup('SIGKILL');
    await killProcessesWith(this.#setting);
    const { stdout } = this.#process;
    if (this.#task && !this.#task.isCancelled && stdout && !stdout.closed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LAST_OUTPUT_MS);
        stdout.once('close', () => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    stdout?.destroy();
    this.#output.end();
    const task = this.#task;
    task?.settle(
      task.isCancelled ? { type: 'cancelled' } : { type: 'crashed', reason, logs: this.#output.text() },
    );
    return reason;
  }
}
