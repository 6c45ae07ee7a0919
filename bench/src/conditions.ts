import { cpus, totalmem } from 'node:os';
import type { LocalStack } from '@omotes/local';
import pg from 'pg';

/** Conditions under which figures were measured. */
export interface Conditions {
  /** Date of the run, such as 2026-01-31. */
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly rabbitmq: string;
  readonly postgresql: string;
  readonly durability: string;
  readonly logs: string;
}

export async function conditions({ rabbitmq, connections }: LocalStack): Promise<Conditions> {
  const { host, port, database, username, password } = connections.database;
  const client = new pg.Client({ host, port, database, user: username, password });
  await client.connect();
  const show = async (setting: string): Promise<string> => {
    const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [setting]);
    return rows[0]?.value ?? '';
  };
  try {
    const shown: string[] = [];
    for (const setting of ['synchronous_commit', 'fsync', 'full_page_writes'])
      shown.push(`${setting} ${await show(setting)}`);
    return {
      date: new Date().toISOString().slice(0, 10),
      cores: cpus().length,
      processor: cpus()[0]?.model ?? 'unknown',
      memoryGb: Math.round(totalmem() / 1024 ** 3),
      node: process.version,
      rabbitmq: (await rabbitmq.rabbitmqctl(['version'])).trim(),
      postgresql: await show('server_version'),
      durability: `PostgreSQL: ${shown.join(', ')}; RabbitMQ: durable queues, messages persistent and confirmed`,
      logs: 'errors only',
    };
  } finally {
    await client.end();
  }
}
