import { createHash, randomBytes } from 'node:crypto';
import { queuePolicies } from './rabbitmq-policies.ts';
import type { StackSettings } from '../stack/settings.ts';

/** The virtual hosts (`docs/wire-protocol.md#virtual-hosts`). */
export const SDK_VIRTUAL_HOST = 'omotes';
export const WORKER_VIRTUAL_HOST = 'omotes_celery';

/** User names in the private broker. `admin` exists only with the management plugin. */
export const RABBITMQ_USERS = {
  sdk: 'omotes_sdk',
  worker: 'omotes_worker',
  orchestrator: 'omotes_orchestrator',
  gateway: 'omotes_gateway',
  admin: 'omotes_admin',
} as const;

const ANYTHING = '.*';
const SDK_QUEUES = String.raw`jobs\..+|available_workflows\..+|sdk\..+`;
/** Celery's remote control: its exchanges, and the reply queues. */
const CONTROL = String.raw`celery\.pidbox|reply\.celery\.pidbox|[\da-f-]{36}\.reply\.celery\.pidbox`;
const EVENT_QUEUES = 'omotes_task_(progress|result)_events';

interface Rights {
  readonly configure: string;
  readonly write: string;
  readonly read: string;
}

const ALL_RIGHTS: Rights = { configure: ANYTHING, write: ANYTHING, read: ANYTHING };

const SDK_RIGHTS: Rights = {
  configure: `^(omotes_exchange|job_submissions|job_deletions|omotes_dead_letters|${SDK_QUEUES})$`,
  write: String.raw`^(amq\.default|omotes_exchange|job_submissions|job_deletions|${SDK_QUEUES})$`,
  read: `^(omotes_exchange|${SDK_QUEUES})$`,
};

/**
 * Users, virtual hosts, permissions and policies in RabbitMQ's definitions format. Each side has its own user with only the
 * rights that it needs: an SDK cannot read submissions, a worker cannot read task events, and neither can enter the
 * other's virtual host. (Permissions call the default exchange `amq.default`.)
 */
export function rabbitmqDefinitions(passwords: StackSettings['passwords'], management: boolean): object {
  return {
    vhosts: [{ name: SDK_VIRTUAL_HOST }, { name: WORKER_VIRTUAL_HOST }],
    users: [
      user(RABBITMQ_USERS.sdk, passwords.sdk),
      user(RABBITMQ_USERS.worker, passwords.worker),
      user(RABBITMQ_USERS.orchestrator, passwords.orchestrator),
      user(RABBITMQ_USERS.gateway, passwords.gateway),
      ...(management ? [user(RABBITMQ_USERS.admin, passwords.admin, ['administrator'])] : []),
    ],
    policies: queuePolicies(SDK_VIRTUAL_HOST),
    permissions: [
      permission(RABBITMQ_USERS.sdk, SDK_VIRTUAL_HOST, SDK_RIGHTS),
      permission(RABBITMQ_USERS.worker, WORKER_VIRTUAL_HOST, {
        configure: ANYTHING, // a worker queue has the name of its workflow type, which can be any
        write: ANYTHING,
        read: `^(?!${EVENT_QUEUES}$)`,
      }),
      permission(RABBITMQ_USERS.orchestrator, SDK_VIRTUAL_HOST),
      permission(RABBITMQ_USERS.orchestrator, WORKER_VIRTUAL_HOST),
      // The rights of an SDK, and on both sides those to replay and drop dead letters. Looking at queues needs no right.
      permission(RABBITMQ_USERS.gateway, SDK_VIRTUAL_HOST, {
        ...SDK_RIGHTS,
        read: `^(omotes_exchange|omotes_dead_letters|${SDK_QUEUES})$`,
      }),
      permission(RABBITMQ_USERS.gateway, WORKER_VIRTUAL_HOST, {
        configure: `^(${CONTROL})$`,
        write: String.raw`^(amq\.default|${CONTROL})$`,
        read: `^(omotes_dead_letters|${CONTROL})$`,
      }),
      ...(management
        ? [
            permission(RABBITMQ_USERS.admin, SDK_VIRTUAL_HOST),
            permission(RABBITMQ_USERS.admin, WORKER_VIRTUAL_HOST),
          ]
        : []),
    ],
  };
}

function user(name: string, password: string, tags: readonly string[] = []): object {
  const salt = randomBytes(4);
  const hash = createHash('sha256').update(salt).update(password).digest();
  return {
    name,
    password_hash: Buffer.concat([salt, hash]).toString('base64'),
    hashing_algorithm: 'rabbit_password_hashing_sha256',
    tags,
  };
}

function permission(name: string, vhost: string, rights = ALL_RIGHTS): object {
  return { user: name, vhost, ...rights };
}
