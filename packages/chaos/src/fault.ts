import type { Direction } from '@omotes/testing';

/** Roles of the programs under test; each program is a process. */
export const ROLES = ['orchestrator', 'worker', 'sdk'] as const;
export type Role = (typeof ROLES)[number];

/** Number of processes of each role. */
export const FLEET: Readonly<Record<Role, number>> = { orchestrator: 2, worker: 3, sdk: 3 };

/** The worker built on the published Python library; the others are ours. */
export const PYTHON_WORKER = 'worker-2';

/** What each proxy carries: the connections of a role to RabbitMQ, or those of the orchestrators to PostgreSQL. */
export const LINKS = [...ROLES, 'database'] as const;
export type Link = (typeof LINKS)[number];

/** One fault. Times are in milliseconds; `index` counts the processes of a role from 0. */
export type Fault =
  | { readonly type: 'kill'; readonly role: Role; readonly index: number }
  /** `choice`, from 0 to 1, picks one of the running tasks. */
  | { readonly type: 'kill-task'; readonly choice: number }
  | { readonly type: 'freeze'; readonly role: Role; readonly index: number; readonly ms: number }
  | { readonly type: 'rolling-restart' }
  | { readonly type: 'kill-broker'; readonly ms: number }
  | { readonly type: 'restart-broker' }
  | { readonly type: 'stop-database'; readonly ms: number }
  | { readonly type: 'restart-database' }
  | { readonly type: 'close-connections' }
  | { readonly type: 'disk-alarm'; readonly ms: number }
  | { readonly type: 'memory-alarm'; readonly ms: number }
  | { readonly type: 'cut'; readonly link: Link }
  | { readonly type: 'delay'; readonly link: Link; readonly ms: number; readonly delayMs: number }
  | { readonly type: 'half-open'; readonly link: Link; readonly direction: Direction; readonly ms: number };

/** The name under which a fault is counted. */
export function faultName(fault: Fault): string {
  switch (fault.type) {
    case 'kill':
    case 'freeze':
      return `${fault.type} ${fault.role}`;
    case 'cut':
    case 'delay':
      return `${fault.type} ${fault.link}`;
    case 'half-open':
      return `${fault.type} ${fault.link} ${fault.direction}`;
    case 'kill-task':
    case 'rolling-restart':
    case 'kill-broker':
    case 'restart-broker':
    case 'stop-database':
    case 'restart-database':
    case 'close-connections':
    case 'disk-alarm':
    case 'memory-alarm':
      return fault.type;
  }
}
