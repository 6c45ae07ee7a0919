import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { JobSummary, Session } from '@omotes/http-api';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { addToken, readEnvironment, type Gateway } from '../src/index.ts';
import { HttpClient, jobInput, problemOf } from './http-client.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let gateway: Gateway;
let folder: string;
let tokensPath: string;
let tokens: { readonly ada: string; readonly bob: string; readonly operator: string };

/** An OpenID Connect provider that serves its keys and signs any claims for a test. */
const signing = await generateKeyPair('RS256');
const issuer = createServer((request, response) => {
  const answers: Record<string, () => Promise<object>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer: issuerUrl(),
      jwks_uri: `${issuerUrl()}/keys`,
    }),
    '/keys': async () => ({ keys: [{ ...(await exportJWK(signing.publicKey)), alg: 'RS256', kid: 'k' }] }),
  };
  void answers[request.url ?? '']?.().then((answer) => response.end(JSON.stringify(answer)));
});

function issuerUrl(): string {
  return `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`; // it listens on TCP
}

function signed(
  claims: JWTPayload,
  { audience = 'omotes', expires = '1h', key = signing.privateKey } = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(issuerUrl())
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(key);
}

before(async () => {
  world = await startWorld();
  folder = await mkdtemp(join(tmpdir(), 'omotes-tokens-'));
  tokensPath = join(folder, 'tokens.json');
  tokens = {
    ada: await addToken(tokensPath, 'ada', 'user'),
    bob: await addToken(tokensPath, 'bob', 'user'),
    operator: await addToken(tokensPath, 'olga', 'operator'),
  };
  issuer.listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  gateway = await world.startGateway({
    GATEWAY_TOKENS_PATH: tokensPath,
    GATEWAY_OIDC_ISSUER: issuerUrl(),
    GATEWAY_OIDC_AUDIENCE: 'omotes',
    GATEWAY_OIDC_ROLES_CLAIM: 'realm_access.roles',
  });
  await HttpClient.ready(gateway.url);
});

after(async () => {
  await world.stop();
  issuer.closeAllConnections();
  issuer.close();
  await rm(folder, { recursive: true });
});

function ask(path: string, token?: string, init: RequestInit = {}): Promise<Response> {
  const authorization: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  return fetch(`${gateway.url}${path}`, { ...init, headers: { ...init.headers, ...authorization } });
}

async function submit(token: string, input = {}): Promise<string> {
  const response = await ask('/job/', token, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(jobInput(input)),
  });
  assert.equal(response.status, 200);
  return ((await response.json()) as { job_id: string }).job_id;
}

async function session(token: string): Promise<Session | number> {
  const response = await ask('/session', token);
  return response.ok ? ((await response.json()) as Session) : response.status;
}

test('without a token only the public pages are answered', async () => {
  for (const path of ['/job/', '/workflow/', '/events', '/session', '/system', '/dead-letter/', '/nothing']) {
    const response = await ask(path);
    assert.equal(response.headers.get('www-authenticate'), 'Bearer', path);
    assert.match((await problemOf(response, 401)).type, /unauthorized/);
  }
  await problemOf(await ask('/job/', 'omotes_wrong'), 401);
  for (const path of ['/healthz', '/readyz', '/openapi.json', '/reference'])
    assert.equal((await ask(path)).status, 200, path);
  // The page, which says at an unknown address that there is nothing.
  for (const [path, status] of [
    ['/', 200],
    ['/jobs/any', 200],
    ['/nothing', 404],
  ] as const) {
    const response = await ask(path, undefined, { headers: { accept: 'text/html' } });
    assert.deepEqual(
      [response.status, response.headers.get('content-type')],
      [status, 'text/html; charset=utf-8'],
      path,
    );
  }
});

test('users submit in their own name and see only their own jobs; operators see all', async () => {
  const adas = await submit(tokens.ada, { user_name: 'bob', workflow_type: 'endless' });
  const bobs = await submit(tokens.bob);
  const seen = async (token: string, path = '/job/') =>
    ((await (await ask(path, token)).json()) as JobSummary[]).map((job) => job.job_id).sort();
  assert.deepEqual(await seen(tokens.ada), [adas]);
  assert.deepEqual(await seen(tokens.bob, '/job/user/ada'), []);
  assert.deepEqual(await seen(tokens.operator), [adas, bobs].sort());
  for (const path of [
    '',
    '/status',
    '/result',
    '/logs',
    '/why',
    '/input.esdl',
    '/output.esdl',
    '/logs.txt',
    '/events',
  ])
    await problemOf(await ask(`/job/${adas}${path}`, tokens.bob), 404);
  await problemOf(await ask(`/job/${adas}`, tokens.bob, { method: 'DELETE' }), 404);
  for (const path of ['/system', '/system/history', '/dead-letter/'])
    await problemOf(await ask(path, tokens.ada), 403);
  assert.equal((await ask(`/job/${adas}`, tokens.operator, { method: 'DELETE' })).status, 200);
  const stream = await (await ask(`/job/${adas}/events`, tokens.ada)).text();
  assert.match(stream, /"status":"cancelled"/);
});

test('the stream of all jobs has only a user’s own jobs', async () => {
  const response = await ask('/events', tokens.bob);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.ok(reader);
  const adas = await submit(tokens.ada);
  await (await ask(`/job/${adas}/events`, tokens.ada)).text(); // it ends with the job
  const bobs = await submit(tokens.bob);
  // Events of earlier tests' jobs may still come.
  let seen = '';
  while (!seen.includes(bobs)) seen += (await reader.read()).value ?? '';
  assert.ok(!seen.includes(adas), seen);
  await reader.cancel();
});

test('signing in sets a cookie that scripts and other sites cannot use, until the token is revoked', async () => {
  const signIn = (token: string) =>
    ask('/session', undefined, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
  await problemOf(await signIn('omotes_wrong'), 401);
  const token = await addToken(tokensPath, 'eve', 'user');
  const response = await signIn(token);
  assert.deepEqual(await response.json(), { user_name: 'eve', role: 'user', authentication: true });
  const cookie = response.headers.get('set-cookie') ?? '';
  assert.match(cookie, /; Path=\/; HttpOnly; SameSite=Strict$/);
  const [pair = ''] = cookie.split(';');
  const withCookie = () => ask('/session', undefined, { headers: { cookie: `other=1; ${pair}` } });
  assert.equal((await withCookie()).status, 200);
  const out = await ask('/session', undefined, { method: 'DELETE' });
  assert.equal(out.status, 204);
  assert.match(out.headers.get('set-cookie') ?? '', /^omotes_token=;.*Max-Age=0$/);
  const stream = await ask('/events', undefined, { headers: { cookie: pair } });
  const kept = JSON.parse(await readFile(tokensPath, 'utf8')) as { user_name: string }[];
  assert.ok(!(await readFile(tokensPath, 'utf8')).includes(token));
  await writeFile(tokensPath, JSON.stringify(kept.filter(({ user_name }) => user_name !== 'eve')));
  await problemOf(await withCookie(), 401);
  await stream.text(); // it ends by itself
});

test('tokens of the OpenID Connect provider are valid when they are for this gateway, signed by it and not expired', async () => {
  const claims = { preferred_username: 'carol' };
  assert.deepEqual(await session(await signed(claims)), {
    user_name: 'carol',
    role: 'user',
    authentication: true,
  });
  const operator = await signed({ ...claims, realm_access: { roles: ['other', 'omotes-operator'] } });
  assert.deepEqual(await session(operator), { user_name: 'carol', role: 'operator', authentication: true });
  const stranger = await generateKeyPair('RS256');
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
  for (const refused of [
    await signed(claims, { audience: 'another program' }),
    await signed(claims, { expires: '-1m' }),
    await signed(claims, { key: stranger.privateKey }),
    await signed({}),
    await signed({ preferred_username: 'a\0' }),
    unsigned,
  ])
    assert.equal(await session(refused), 401);
});

test('one user can open a tenth of the event streams, and others still get theirs', async () => {
  const small = await world.startGateway({
    GATEWAY_TOKENS_PATH: tokensPath,
    GATEWAY_CLIENT_ID: 'small',
    GATEWAY_MAX_EVENT_STREAMS: '20',
  });
  const open = (token: string) =>
    fetch(`${small.url}/events`, { headers: { authorization: `Bearer ${token}` } });
  const streams = [await open(tokens.ada), await open(tokens.ada)];
  assert.match((await problemOf(await open(tokens.ada), 503)).type, /too_many_streams/);
  streams.push(await open(tokens.bob));
  assert.ok(streams.every(({ status }) => status === 200));
  await small.stop();
});

test('a caller with too many requests without a valid token has to wait', async () => {
  const slow = await world.startGateway({
    GATEWAY_TOKENS_PATH: tokensPath,
    GATEWAY_CLIENT_ID: 'slow',
    GATEWAY_MAX_REQUESTS_PER_SECOND: '2',
  });
  const answers = await Promise.all(
    Array.from({ length: 3 }, () => fetch(`${slow.url}/job/`, { headers: { authorization: 'Bearer x' } })),
  );
  const refused = answers.find(({ status }) => status === 429);
  assert.ok(refused);
  assert.equal(refused.headers.get('retry-after'), '1');
  await problemOf(refused, 429);
  await slow.stop();
});

test('callers learn nothing about a broken file of tokens, and it is used again once it is repaired', async () => {
  const kept = await readFile(tokensPath, 'utf8');
  await writeFile(tokensPath, 'secret');
  const { detail } = await problemOf(await ask('/session', tokens.ada), 503);
  assert.ok(!detail.includes(tokensPath) && !detail.includes('secret'), detail);
  await writeFile(tokensPath, `${kept} `);
  assert.equal((await ask('/session', tokens.ada)).status, 200);
});

test('OpenAPI describes how callers authenticate', async () => {
  const document = (await (await ask('/openapi.json')).json()) as {
    components: { securitySchemes: object };
    paths: Record<string, Record<string, { responses: object }>>;
  };
  assert.deepEqual(Object.keys(document.components.securitySchemes), ['token', 'cookie']);
  assert.ok('401' in (document.paths['/job/{job_id}']?.['get']?.responses ?? {}));
});

test('a start with a broken file of tokens fails and names the file', async () => {
  await writeFile(join(folder, 'bad.json'), '{}');
  for (const path of [join(folder, 'none.json'), join(folder, 'bad.json')])
    await assert.rejects(world.startGateway({ GATEWAY_TOKENS_PATH: path, GATEWAY_CLIENT_ID: 'bad' }), {
      code: 'tokens_file',
    });
  assert.equal(
    readEnvironment({ HTTP_HOST: '0.0.0.0', GATEWAY_TOKENS_PATH: tokensPath }).http.host,
    '0.0.0.0',
  );
  assert.throws(
    () => readEnvironment({ GATEWAY_OIDC_ISSUER: 'https://id.example' }),
    /GATEWAY_OIDC_AUDIENCE/,
  );
});
