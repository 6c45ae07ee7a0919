export type { ControlledWorker, HeldTask, Revocation } from './control-commands.ts';
export { CeleryError, UnreadableTaskError, WorkersNotAskedError } from './errors.ts';
export type { JsonObject } from './json-body.ts';
export { RemoteControl, type InspectOptions, type Replies, type RevokeOptions } from './remote-control.ts';
export { decodeTask, encodeTask, JsonText, type CeleryTask, type TaskRequest } from './task-message.ts';
export { CONTROL_EXCHANGES } from './control-message.ts';
export { uuidText } from './uuid-text.ts';
export type { WorkerEvents } from './worker-events.ts';
export { WorkerNode, defaultNodeName } from './worker-node.ts';
