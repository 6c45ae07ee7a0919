import type { Connection } from '@omotes/amqp';
import { CONTROL_EXCHANGES } from '@omotes/celery';
import {
  DEAD_LETTER_QUEUE,
  exchangeQueue,
  JOB_DELETIONS_QUEUE,
  JOB_SUBMISSIONS_QUEUE,
  jobQueues,
  OMOTES_EXCHANGE,
  plainQueue,
  TASK_PROGRESS_QUEUE,
  TASK_RESULT_QUEUE,
  workerQueue,
  WORKFLOW_REQUESTS_QUEUE,
  type BrokerSettings,
} from '@omotes/protocol';
import type { Environment } from '../context.ts';
import { type BrokerPrefix, brokerSettings } from '../servers.ts';
import { examineBroker } from './broker-connection.ts';
import type { Check } from './check.ts';
import { checkExchange, checkQueue } from './declaration-check.ts';
import { checkPermissions } from './permission-check.ts';
import { checkQueuePolicies } from './queue-policies-check.ts';

/** A kind of program that connects, and the prefix of its variables. */
interface Role {
  readonly subject: string;
  readonly prefix: BrokerPrefix;
  readonly examine: (connection: Connection, settings: BrokerSettings) => Promise<Check[]>;
}

/**
 * Checks the broker for each role with variables in the environment: whether it can connect, its permissions and, for the
 * orchestrator, queues and exchanges. `workflowTypes`: whose worker queues to check. `privateDataFolder`: the data folder of
 * the private broker, undefined for an existing broker.
 */
export async function checkBrokers(
  environment: Environment,
  workflowTypes: readonly string[],
  privateDataFolder: string | undefined,
): Promise<Check[]> {
  const hasTaskBroker = !isSameBroker(environment, 'CELERY_', 'TASK_');
  const roles = [
    sdkSideRole(privateDataFolder),
    workerSideRole(environment, workflowTypes),
    ...(hasTaskBroker ? [taskSideRole(environment)] : []),
  ];
  const checks: Check[] = [];
  for (const { subject, prefix, examine } of [...roles, programRole(environment)]) {
    if (!environment[`${prefix}RABBITMQ_HOSTNAME`]) continue;
    const settings = brokerSettings(environment, prefix);
    checks.push(
      ...(await examineBroker(subject, prefix, settings, (connection) => examine(connection, settings))),
    );
  }
  return checks;
}

/** Checks the broker for a worker, whose variables have no prefix. */
export function checkWorkerBroker(environment: Environment): Promise<Check[]> {
  const settings = brokerSettings(environment, '');
  return examineBroker('broker, as a worker', '', settings, async (connection) => [
    await checkPermissions('permissions of a worker', connection, probeQueue(), settings),
  ]);
}

function sdkSideRole(privateDataFolder: string | undefined): Role {
  return {
    subject: 'broker, as the orchestrator on the SDK side',
    prefix: 'SDK_',
    examine: async (connection, settings) => [
      await checkPermissions(
        'permissions of the orchestrator on the SDK side',
        connection,
        { ...WORKFLOW_REQUESTS_QUEUE, name: `${WORKFLOW_REQUESTS_QUEUE.name}.doctor.${crypto.randomUUID()}` },
        settings,
      ),
      await checkExchange(connection, OMOTES_EXCHANGE),
      await checkQueue(connection, exchangeQueue(JOB_SUBMISSIONS_QUEUE), settings.virtualHost),
      await checkQueue(connection, exchangeQueue(JOB_DELETIONS_QUEUE), settings.virtualHost),
      await checkQueue(connection, plainQueue(DEAD_LETTER_QUEUE), settings.virtualHost),
      await checkQueuePolicies(connection, privateDataFolder),
    ],
  };
}

function workerSideRole(environment: Environment, workflowTypes: readonly string[]): Role {
  return {
    subject: 'broker, as the orchestrator on the worker side',
    prefix: 'CELERY_',
    examine: async (connection, settings) => {
      const subject = 'permissions of the orchestrator on the worker side';
      const checks = [await checkPermissions(subject, connection, probeQueue(), settings)];
      for (const exchange of CONTROL_EXCHANGES) checks.push(await checkExchange(connection, exchange));
      for (const type of workflowTypes) {
        checks.push(await checkQueue(connection, workerQueue(type), settings.virtualHost));
      }
      if (isSameBroker(environment, 'CELERY_', 'TASK_')) {
        checks.push(...(await taskEventChecks(environment, connection, settings)));
      }
      return checks;
    },
  };
}

/** The orchestrator on the broker of the workers' events, if that is not the broker of the tasks. */
function taskSideRole(environment: Environment): Role {
  return {
    subject: "broker, as the orchestrator for the workers' events",
    prefix: 'TASK_',
    examine: (connection, settings) => taskEventChecks(environment, connection, settings),
  };
}

async function taskEventChecks(
  environment: Environment,
  connection: Connection,
  { virtualHost }: BrokerSettings,
): Promise<Check[]> {
  const queues = [
    environment['TASK_PROGRESS_QUEUE_NAME'] || TASK_PROGRESS_QUEUE,
    environment['TASK_RESULT_QUEUE_NAME'] || TASK_RESULT_QUEUE,
    DEAD_LETTER_QUEUE,
  ];
  const checks: Check[] = [];
  for (const queue of queues) checks.push(await checkQueue(connection, plainQueue(queue), virtualHost));
  return checks;
}

/** An SDK program or a worker, whose variables have no prefix; the virtual host shows which of them it is. */
function programRole(environment: Environment): Role {
  const { virtualHost } = brokerSettings(environment, '');
  const isWorker = virtualHost === (environment['CELERY_RABBITMQ_VIRTUALHOST'] || 'omotes_celery');
  const program = isWorker ? 'a worker' : 'an SDK program';
  const queue = isWorker ? probeQueue : () => jobQueues(crypto.randomUUID()).status;
  return {
    subject: `broker, as ${program}`,
    prefix: '',
    examine: async (connection, settings) => [
      await checkPermissions(`permissions of ${program}`, connection, queue(), settings),
    ],
  };
}

/** A queue to try. Worker queues can have any name, like workflow types. */
function probeQueue(): { name: string; durable: boolean } {
  return plainQueue(`doctor.${crypto.randomUUID()}`);
}

function isSameBroker(environment: Environment, one: BrokerPrefix, other: BrokerPrefix): boolean {
  return (
    JSON.stringify(brokerSettings(environment, one)) === JSON.stringify(brokerSettings(environment, other))
  );
}
