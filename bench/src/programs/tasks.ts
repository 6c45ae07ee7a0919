import { setTimeout as delay } from 'node:timers/promises';
import { defineTasks, type TaskContext } from '@omotes/worker';
import exampleTasks from '../../../examples/tasks.ts';
import { noop } from '../../../examples/src/test-tasks.ts';
import { nowMs } from '../progress-load.ts';

/**
 * Sends `updates` progress updates, `per_second` each second or, if that is 0, as fast as it can. The message of each is the
 * time when it was sent.
 */
async function updates({ esdl, params, progress }: TaskContext): Promise<string> {
  const [count, perSecond] = [Number(params['updates']), Number(params['per_second'])];
  const startedAtMs = performance.now();
  for (let update = 1; update <= count; update += 1) {
    const dueInMs = perSecond === 0 ? 0 : startedAtMs + (update * 1_000) / perSecond - performance.now();
    if (dueInMs > 0) await delay(dueInMs);
    progress(update / count, String(nowMs()));
  }
  return esdl;
}

/** The tasks of the example worker and further ones for the benchmark. */
export default defineTasks({
  ...exampleTasks,
  noop_process: noop,
  updates,
  updates_inline: { run: updates, inline: true },
});
