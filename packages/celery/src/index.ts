export { CeleryError, UnreadableTaskError, WorkersNotAskedError } from './errors.ts';
export { RemoteControl, type InspectOptions, type Replies, type RevokeOptions } from './remote-control.ts';
export { decodeTask, encodeTask, type CeleryTask, type TaskRequest } from './task-message.ts';
export { taskQueue } from './task-queue.ts';
