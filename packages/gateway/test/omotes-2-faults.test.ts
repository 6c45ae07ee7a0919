import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Orchestrator } from '@omotes/orchestrator';
import { GatewayProcess } from './gateway-process.ts';
import { jobInput, Omotes2Client } from './omotes-2-client.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let orchestrator: Orchestrator;

before(async () => {
  world = await startWorld({ orchestrator: false });
});

after(() => world.stop());

test('without an orchestrator the gateway is alive, and requests that need one are 503', async () => {
  const gateway = await world.startGateway({ GATEWAY_API: '2' });
  const client = await Omotes2Client.of(gateway.url);
  assert.equal((await client.ask('GET', '/health')).status, 200);
  for (const refused of [
    await client.ask('GET', '/workflow/'),
    await client.ask('POST', '/workflow/', { body: [] }),
    await client.ask('POST', '/job/', { body: jobInput() }),
  ]) {
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('retry-after'), '2');
  }
  assert.deepEqual((await client.ask('GET', '/job/')).body, []);
  await gateway.stop();
});

test('DELETE of a job that does not end at once is 202, and the job goes when it ends, even after a crash', async () => {
  orchestrator = await world.startOrchestrator();
  const environment = { ...world.environment, GATEWAY_API: '2' };
  const first = new GatewayProcess(environment);
  const client = await Omotes2Client.ready(await first.url);
  const jobId = await client.submit({ workflow_type: 'endless' });
  await client.until(jobId, ({ status }) => status === 'RUNNING');
  await orchestrator.stop();
  const { status, body } = await client.ask('DELETE', '/job/{job_id}', { jobId });
  assert.deepEqual({ status, body }, { status: 202, body: { job_id: jobId, deleted: false } });
  assert.equal((await client.job(jobId)).status, 'RUNNING');
  await first.kill();

  const second = new GatewayProcess(environment);
  const again = await Omotes2Client.of(await second.url);
  assert.equal((await again.job(jobId)).status, 'RUNNING');
  orchestrator = await world.startOrchestrator();
  while ((await again.ask('GET', '/job/{job_id}', { jobId })).status !== 404)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(await second.stop(), 0);
});

test('the removal of an ended job reaches the orchestrators, which drop what it left behind', async () => {
  const gateway = await world.startGateway({ GATEWAY_API: '2' });
  const client = await Omotes2Client.ready(gateway.url);
  const jobId = await client.submit();
  await client.ended(jobId);
  await orchestrator.stop();
  assert.equal((await client.ask('DELETE', '/job/{job_id}', { jobId })).status, 200);
  const deletions = async (): Promise<number | undefined> =>
    (await world.sdkBroker.queues()).find(({ name }) => name === 'job_deletions')?.messages;
  while ((await deletions()) !== 1) await new Promise((resolve) => setTimeout(resolve, 100));
  await world.startOrchestrator();
  await gateway.stop();
});

test('an input of exactly the limit is accepted, and one byte more is not', async () => {
  const gateway = await world.startGateway({ GATEWAY_API: '2', GATEWAY_MAX_INPUT_MIB: '1' });
  const client = await Omotes2Client.ready(gateway.url);
  const inBase64 = (bytes: number): string =>
    Buffer.from(`<a>${'x'.repeat(bytes - 7)}</a>`).toString('base64');
  await client.ended(await client.submit({ input_esdl: inBase64(1_048_576) }));
  for (const input_esdl of [inBase64(1_048_577), 'A'.repeat(4_000_000)])
    assert.equal((await client.ask('POST', '/job/', { body: jobInput({ input_esdl }) })).status, 413);
  await gateway.stop();
});

test('a caller with too many requests learns when to try again', async () => {
  const gateway = await world.startGateway({ GATEWAY_API: '2', GATEWAY_MAX_REQUESTS_PER_SECOND: '2' });
  const client = await Omotes2Client.of(gateway.url);
  const answers = await Promise.all(Array.from({ length: 3 }, () => client.ask('GET', '/job/')));
  const refused = answers.find(({ status }) => status === 429);
  assert.equal(refused?.headers.get('retry-after'), '1');
  await gateway.stop();
});
