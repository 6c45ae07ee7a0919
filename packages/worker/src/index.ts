export type { WorkerOptions } from './options.ts';
export { runWorker } from './run-worker.ts';
export {
  defineTasks,
  type Feedback,
  type Severity,
  type TaskContext,
  type TaskDefinition,
  type TaskFunction,
  type Tasks,
} from './task.ts';
