import type { AdminConnections, DatabaseConnection, LocalStack } from '@omotes/local';
import pg from 'pg';

/** What the broker holds, in all virtual hosts. */
export interface BrokerUse {
  readonly connections: number;
  readonly channels: number;
  readonly queues: number;
  readonly messages: number;
}

/** Asks the management interface. */
export async function brokerUse({ broker }: AdminConnections): Promise<BrokerUse> {
  const authorization = `Basic ${Buffer.from(`${broker.username}:${broker.password}`).toString('base64')}`;
  const url = `http://${broker.hostname}:${broker.managementPort}/api/overview`;
  const response = await fetch(url, { headers: { authorization } });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  const { object_totals: objects, queue_totals: totals } = (await response.json()) as {
    object_totals: Omit<BrokerUse, 'messages'>;
    queue_totals: { messages?: number };
  };
  const { connections, channels, queues } = objects;
  return { connections, channels, queues, messages: totals.messages ?? 0 };
}

/** What the broker's processes use after a garbage collection of each, without what its allocators keep. */
export async function brokerMemoryInUseMb(rabbitmq: LocalStack['rabbitmq']): Promise<number> {
  const bytes = await rabbitmq.rabbitmqctl([
    'eval',
    '[erlang:garbage_collect(Process) || Process <- processes()], erlang:memory(total).',
  ]);
  return Number(bytes) / 1_000_000;
}

export interface DatabaseUse {
  /** Rows of unfinished jobs, and those that remember ended ones. */
  readonly unfinished: number;
  readonly ended: number;
  /** Tables with their indexes. */
  readonly sizeMb: number;
}

export async function databaseUse({
  username,
  host,
  port,
  database,
  password,
}: DatabaseConnection): Promise<DatabaseUse> {
  const client = new pg.Client({ host, port, database, user: username, password });
  await client.connect();
  try {
    const { rows } = await client.query<{ unfinished: string; ended: string; bytes: string }>(
      `select (select count(*) from job) as unfinished,
              (select count(*) from ended_job) as ended,
              (select sum(pg_total_relation_size(oid)) from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace) as bytes`,
    );
    const [row] = rows;
    if (!row) throw new Error('A query without a row');
    return {
      unfinished: Number(row.unfinished),
      ended: Number(row.ended),
      sizeMb: Number(row.bytes) / 1_000_000,
    };
  } finally {
    await client.end();
  }
}

/** Removes every message and every job, so that nothing of a section is left for the next. */
export async function emptyServers({ rabbitmq, connections }: LocalStack): Promise<void> {
  // Of both virtual hosts.
  await rabbitmq.rabbitmqctl(['eval', '[rabbit_amqqueue:purge(Queue) || Queue <- rabbit_amqqueue:list()].']);
  const { username, host, port, database, password } = connections.database;
  const client = new pg.Client({ host, port, database, user: username, password });
  await client.connect();
  try {
    // An orchestrator makes the tables when it starts.
    await client.query(
      `do $$ begin if to_regclass('job') is not null then truncate job cascade; end if; end $$`,
    );
  } finally {
    await client.end();
  }
}
