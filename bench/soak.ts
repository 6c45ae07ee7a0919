// Puts a steady load on the whole system and samples what each part of it uses: memory, open files, connections, channels,
// queues, rows. Prints a table. Exit code 1 when a figure grows or a job has a wrong result.
//
//   npm run soak -- --minutes 30 [--jobs-per-second 10]
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { connect, type Client } from '@omotes/sdk';
import { privateStack, type PrivateStack } from '@omotes/testing';
import { processUse } from './src/process-tree.ts';
import { judge, RULE, type Series, type Unit, type Verdict } from './src/series.ts';
import { brokerMemoryInUseMb, brokerUse, databaseUse } from './src/servers.ts';
import { SteadyLoad } from './src/steady-load.ts';
import { System } from './src/system.ts';

const SAMPLE_INTERVAL_MS = 10_000;

/** Retention time of tombstones; shorter than the warm-up, after which their number must not grow. */
const RETENTION_SEC = 60;

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    'jobs-per-second': { type: 'string', default: '10' },
  },
});
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void; // a global that the flag above adds
process.exitCode = await soak(Number(options.minutes), Number(options['jobs-per-second']));

async function soak(minutes: number, jobsPerSecond: number): Promise<number> {
  const stack = await privateStack();
  const system = new System(stack);
  const settings = {
    WORKFLOW_CONFIG_PATH: fileURLToPath(new URL('../examples/workflow-config.json', import.meta.url)),
    JOB_RETENTION_SEC: String(RETENTION_SEC),
    TIMEOUT_JOB_HANDLER_RERUN_SEC: '5',
  };
  const programs = {
    'orchestrator 1': system.startOrchestrator(settings),
    'orchestrator 2': system.startOrchestrator(settings),
    'worker 1': system.startWorker(),
    'worker 2': system.startWorker(),
  };
  const clients: Client[] = [];
  try {
    const retentionMs = RETENTION_SEC * 1_000;
    // One has an inbox, the other three queues for each job.
    clients.push(await connect({ ...stack.connections.sdk, clientId: 'soak', retentionMs }));
    clients.push(await connect({ ...stack.connections.sdk, retentionMs }));
    const load = new SteadyLoad(clients, jobsPerSecond);
    const loadEnds = new AbortController();
    const running = load.run(loadEnds.signal);
    const pids = new Map(Object.entries(programs).map(([name, { pid }]) => [name, pid]));
    const [series] = await Promise.all([
      sample(stack, pids, minutes * 60_000).finally(() => loadEnds.abort()),
      running,
    ]);
    return report(load, series.map(judge));
  } finally {
    await Promise.all(clients.map((client) => client.close()));
    await system.stopPrograms();
    await stack.stop();
  }
}

/** Bytes in the heap of this program, which has the SDK, after a garbage collection. */
function memoryInUseMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

/** Samples everything for this time. */
async function sample(
  stack: PrivateStack,
  programs: ReadonlyMap<string, number | undefined>,
  durationMs: number,
): Promise<Series[]> {
  const series = new Map<string, { name: string; unit: Unit; values: number[] }>();
  const add = (name: string, unit: Unit, value: number): void => {
    const { values } = series.get(name) ?? { values: [] };
    series.set(name, { name, unit, values: [...values, value] });
  };
  const pids = new Map([
    ...programs,
    ['SDK program (this one)', process.pid],
    ['RabbitMQ', stack.rabbitmq.pid],
    ['PostgreSQL', stack.postgresql.pid],
  ]);
  // This program is the parent of the others, which are counted separately.
  const others = new Set(pids.values());
  for (const endAtMs = performance.now() + durationMs; performance.now() < endAtMs;) {
    await delay(SAMPLE_INTERVAL_MS);
    for (const [name, pid] of pids) {
      if (pid === undefined) throw new Error(`${name} does not run`);
      const use = await processUse(pid, others);
      add(
        `${name}: memory`,
        [process.pid, stack.rabbitmq.pid].includes(pid) ? 'MB held' : 'MB',
        use.memoryMb,
      );
      add(`${name}: open files`, 'count', use.openFiles);
    }
    add('SDK program (this one): memory in use', 'MB in use', memoryInUseMb());
    add('RabbitMQ: memory in use', 'MB in use', await brokerMemoryInUseMb(stack.rabbitmq));
    const broker = await brokerUse(stack.admin);
    for (const each of ['connections', 'channels', 'queues', 'messages'] as const)
      add(`broker: ${each}`, 'count', broker[each]);
    const { unfinished, ended, sizeMb } = await databaseUse(stack.connections.database);
    add('database: unfinished jobs', 'rows', unfinished);
    add('database: ended jobs', 'rows', ended);
    add('database: tables and indexes', 'MB', sizeMb);
  }
  return [...series.values()];
}

function report(load: SteadyLoad, verdicts: readonly Verdict[]): number {
  const { submitted, ended, problems } = load;
  const figure = (value: number): string => value.toFixed(0);
  const lines = [
    '| figure | unit | highest | early | late | flat |',
    '| --- | --- | --- | --- | --- | --- |',
    ...verdicts.map(
      ({ name, unit, highest, early, late, isFlat }) =>
        `| ${name} | ${unit === 'count' ? '' : unit} | ${figure(highest)} | ${figure(early)} | ${figure(late)} | ${isFlat === undefined ? '–' : isFlat ? 'yes' : 'NO'} |`,
    ),
    '',
    RULE,
    `${submitted} jobs submitted, ${ended} ended, ${problems.length} of them otherwise than they have to`,
    ...problems.slice(0, 20),
  ];
  console.log(lines.join('\n'));
  return verdicts.every(({ isFlat }) => isFlat !== false) && problems.length === 0 && submitted === ended
    ? 0
    : 1;
}
