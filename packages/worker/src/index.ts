export { NotEsdlError, type Severity } from '@omotes/protocol';
export { optionsFromEnvironment } from './env.ts';
export { TaskArgumentsError, TasksModuleError, WorkerError, WorkerOptionsError } from './errors.ts';
export type { PartialWorkerOptions, WorkerOptions } from './options.ts';
export { runWorker } from './run-worker.ts';
export { defineTasks, type TaskContext, type TaskDefinition, type TaskFunction, type Tasks } from './task.ts';
export { Worker } from './worker.ts';
export type { Feedback } from '@omotes/protocol';
