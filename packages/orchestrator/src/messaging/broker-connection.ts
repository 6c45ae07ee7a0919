import { Connection, type Topology } from '@omotes/amqp';
import type { BrokerSettings } from '@omotes/protocol';
import type { Logger } from '@omotes/service';

/** A connection that is not started yet and logs what becomes of it. `side` names it. */
export function connectionTo(
  side: 'sdk' | 'celery' | 'task',
  broker: BrokerSettings,
  parentLog: Logger,
  topology: Topology = {},
): Connection {
  const connection = new Connection({ ...broker, name: `omotes-orchestrator-${side}`, topology });
  const log = parentLog.child({ broker: side, virtualHost: broker.virtualHost });
  connection.on('connected', () => log.info('connected to RabbitMQ'));
  connection.on('disconnected', (error) => log.warn({ err: error }, 'connection to RabbitMQ lost'));
  connection.on('connectFailed', (error) => log.warn({ err: error }, 'RabbitMQ not reachable; trying again'));
  connection.on('channelClosed', (error) => log.warn({ err: error }, 'RabbitMQ closed a channel'));
  connection.on('declarationRefused', (what, reason) =>
    log.error({ what, reason }, 'RabbitMQ refuses a declaration; delete what is there with other arguments'),
  );
  connection.on('declarationAccepted', (what) =>
    log.info({ what }, 'RabbitMQ accepts the declaration again'),
  );
  connection.on('blocked', (reason) => log.warn({ reason }, 'RabbitMQ takes no publications at present'));
  connection.on('unblocked', () => log.info('RabbitMQ takes publications again'));
  return connection;
}
