import { defineTasks, type TaskContext, type TaskDefinition, type TaskFunction } from '@omotes/worker';
import exampleTasks from '../../../examples/tasks.ts';
import { programSettings } from './program-settings.ts';
import { RecordFile, type TaskRecord } from './records.ts';

const ALIVE_EVERY_MS = 1_000;

const records = new RecordFile<TaskRecord>(programSettings().recordFile);

/** The tasks of the example worker, each run with records. */
export default defineTasks(
  Object.fromEntries(
    Object.entries(exampleTasks).map(([workflowType, task]): [string, TaskDefinition] => {
      const definition = typeof task === 'function' ? { run: task } : task;
      return [workflowType, { ...definition, run: recorded(definition.run) }];
    }),
  ),
);

function recorded(run: TaskFunction): TaskFunction {
  return async (context: TaskContext) => {
    const record = (type: TaskRecord['type']): void =>
      records.append({ at: Date.now(), type, jobId: context.jobId, pid: process.pid });
    record('begun');
    context.log('begun');
    const alive = setInterval(record, ALIVE_EVERY_MS, 'alive');
    try {
      return await run(context);
    } finally {
      clearInterval(alive);
      record('ended');
    }
  };
}
