// Measures submissions without a worker: how fast they are accepted, and how much memory the orchestrator uses. Then the
// database is stopped for a time: how much processor time the orchestrator uses, and how soon it continues.
//
//   npm run back-pressure -- --jobs 100000 [--database-away-seconds 60]
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { connect } from '@omotes/sdk';
import { privateStack } from '@omotes/testing';
import { processUse } from './src/process-tree.ts';
import { databaseUse } from './src/servers.ts';
import { System } from './src/system.ts';

const ESDL = `<?xml version="1.0"?><esdl:EnergySystem xmlns:esdl="http://www.tno.nl/esdl" name="${'x'.repeat(4_900)}"/>`;
/** Number of submissions in flight. */
const AT_ONCE = 500;
const REPORTS = 10;

const { values: options } = parseArgs({
  options: {
    jobs: { type: 'string', default: '100000' },
    'database-away-seconds': { type: 'string', default: '60' },
  },
});
await measure(Number(options.jobs), Number(options['database-away-seconds']));

async function measure(jobs: number, awaySeconds: number): Promise<void> {
  const stack = await privateStack();
  const system = new System(stack);
  const orchestrator = system.startOrchestrator();
  const client = await connect({ ...stack.connections.sdk, clientId: 'back-pressure' });
  const use = () => processUse(orchestrator.pid ?? NaN, new Set());
  const submit = () => client.submit({ workflowType: 'noop', esdl: ESDL });
  /** Resolves when this number of jobs has been registered. */
  const registered = async (count: number): Promise<void> => {
    while ((await databaseUse(stack.connections.database)).unfinished < count) await delay(20);
  };
  try {
    console.log('| jobs accepted | seconds | memory of the orchestrator, MB |\n| --- | --- | --- |');
    const startedAtMs = performance.now();
    for (let accepted = 0; accepted < jobs;) {
      for (const goal = accepted + jobs / REPORTS; accepted < goal; accepted += AT_ONCE)
        await Promise.all(Array.from({ length: AT_ONCE }, submit));
      await registered(accepted);
      const seconds = (performance.now() - startedAtMs) / 1_000;
      console.log(`| ${accepted} | ${seconds.toFixed(0)} | ${(await use()).memoryMb.toFixed(0)} |`);
    }

    await stack.postgresql.kill('SIGKILL');
    const more = await Promise.all(Array.from({ length: AT_ONCE }, submit));
    const before = await use();
    await delay(awaySeconds * 1_000);
    const after = await use();
    const cpuSeconds = (after.cpuSeconds - before.cpuSeconds).toFixed(1);
    await stack.postgresql.start();
    const backAtMs = performance.now();
    for (const job of more) for await (const event of job) if (event.type === 'status') break;
    const resumedMs = (performance.now() - backAtMs).toFixed(0);
    console.log(
      `\n${awaySeconds} s without the database: ${cpuSeconds} s of processor time, ${after.memoryMb.toFixed(0)} MB; ` +
        `${more.length} submissions of that time were answered within ${resumedMs} ms of its return`,
    );
  } finally {
    await client.close();
    await system.stopPrograms();
    await stack.stop();
  }
}
