import type { Direction } from '@omotes/testing';

/** What runs as processes of their own, several of each. */
export const ROLES = ['orchestrator', 'worker', 'sdk'] as const;
export type Role = (typeof ROLES)[number];

/** How many processes of each role there are. */
export const FLEET: Readonly<Record<Role, number>> = { orchestrator: 2, worker: 3, sdk: 3 };

/** The worker that is one of the published Python library; the others are of ours. */
export const PYTHON_WORKER = 'worker-2';

/** What goes through a proxy: the connections of a role to RabbitMQ, and those of the orchestrators to PostgreSQL. */
export const LINKS = [...ROLES, 'database'] as const;
export type Link = (typeof LINKS)[number];

/** One thing that goes wrong. Times are in milliseconds; `index` counts the processes of a role from 0. */
export type Fault =
  | { readonly type: 'kill'; readonly role: Role; readonly index: number }
  /** `choice` from 0 to 1 picks one of the tasks that run then. */
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

/** What a fault is counted under. */
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
