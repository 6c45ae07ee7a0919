import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addToken } from '../src/index.ts';
import { jobInput, Omotes2Client } from './omotes-2-client.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let client: Omotes2Client;
let folder: string;
let headers: Readonly<Record<'ada' | 'bob' | 'operator', { authorization: string }>>;

before(async () => {
  world = await startWorld();
  folder = await mkdtemp(join(tmpdir(), 'omotes-tokens-'));
  const tokensPath = join(folder, 'tokens.json');
  const bearer = async (name: string, role: 'user' | 'operator') => ({
    authorization: `Bearer ${await addToken(tokensPath, name, role)}`,
  });
  headers = {
    ada: await bearer('ada', 'user'),
    bob: await bearer('bob', 'user'),
    operator: await bearer('olga', 'operator'),
  };
  const gateway = await world.startGateway({ GATEWAY_API: '2', GATEWAY_TOKENS_PATH: tokensPath });
  client = await Omotes2Client.ready(gateway.url);
});

after(async () => {
  await world.stop();
  await rm(folder, { recursive: true });
});

test('without a valid token everything but health and the description of the requests is 401', async () => {
  for (const given of [{}, { authorization: 'Bearer wrong' }]) {
    for (const refused of [
      await client.ask('GET', '/job/', { headers: given }),
      await client.ask('POST', '/job/', { headers: given, body: jobInput() }),
      await client.ask('GET', '/workflow/', { headers: given }),
    ]) {
      assert.equal(refused.status, 401);
      assert.equal(refused.headers.get('www-authenticate'), 'Bearer');
    }
    assert.equal((await client.ask('GET', '/health', { headers: given })).status, 200);
  }
});

test('users submit in their own name, and only they and operators see or remove their jobs', async () => {
  const { ada, bob, operator } = headers;
  const submitted = await client.ask('POST', '/job/', { headers: ada, body: jobInput({ user_name: 'bob' }) });
  const { job_id: jobId } = submitted.body as { job_id: string };
  for (const method of ['GET', 'DELETE'] as const)
    assert.equal((await client.ask(method, '/job/{job_id}', { headers: bob, jobId })).status, 404);
  assert.deepEqual((await client.ask('GET', '/job/', { headers: bob })).body, []);
  for (const owner of [ada, operator]) {
    const { body } = await client.ask('GET', '/job/{job_id}', { headers: owner, jobId });
    assert.equal((body as { user_name: string }).user_name, 'ada');
  }
  assert.equal((await client.ask('DELETE', '/job/{job_id}', { headers: ada, jobId })).status, 200);
});

test('only operators choose the workflows that are offered', async () => {
  const refused = await client.ask('POST', '/workflow/', { headers: headers.ada, body: [] });
  assert.equal(refused.status, 403);
  assert.equal((await client.ask('POST', '/workflow/', { headers: headers.operator, body: [] })).status, 200);
});
