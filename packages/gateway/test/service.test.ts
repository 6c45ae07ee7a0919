import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import type { Workflow } from '@omotes/http-api';
import { EnvironmentError } from '@omotes/service';
import { readEnvironment, type Gateway } from '../src/index.ts';
import { HttpClient, jobInput, problemOf } from './http-client.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let gateway: Gateway;
let client: HttpClient;

before(async () => {
  world = await startWorld({ orchestrator: false });
  gateway = await world.startGateway({ GATEWAY_MAX_INPUT_MIB: '1' });
  client = new HttpClient(gateway.url);
});

after(() => world.stop());

/** Sends a request that `fetch` would not send. */
async function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(gateway.url);
  const socket = connect(Number(port), hostname);
  socket.write(request);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  await once(socket, 'close');
  return answer;
}

test('without an orchestrator the gateway is alive but not ready, and requests that need one say so', async () => {
  assert.deepEqual(await client.json('/healthz'), { status: 'alive' });
  const readiness = await client.get('/readyz');
  assert.equal(readiness.status, 503);
  const { orchestrator, database } = (await readiness.json()) as Record<string, string | null>;
  assert.match(orchestrator ?? '', /orchestrator/);
  assert.equal(database, null);
  const refused = await client.post(jobInput());
  assert.equal(refused.headers.get('retry-after'), '2');
  assert.match((await problemOf(refused, 503)).type, /not_connected/);
  await problemOf(await client.get('/workflow/'), 503);
  assert.deepEqual(await client.json('/job/'), []);
});

test('with an orchestrator each workflow has the form of its parameters', async () => {
  await world.startOrchestrator();
  await HttpClient.ready(gateway.url);
  const workflows = await client.json<Workflow[]>('/workflow/');
  const echo = workflows.find(({ id }) => id === 'echo');
  assert.deepEqual(echo, {
    id: 'echo',
    description: 'Workflow echo',
    schema: {
      type: 'object',
      properties: {
        supply: {
          title: 'Supply',
          description: 'In °C',
          type: 'number',
          minimum: 20,
          maximum: 180,
          default: 75,
          'x-constraints': [{ relation: 'greater', other: 'return' }],
        },
        return: { type: 'integer', default: 45 },
        start: { type: 'string', format: 'date-time', default: '2026-01-02T00:00:00.000Z' },
        step: { type: 'number', minimum: 60, 'x-unit': 's', default: 3600 },
        mode: {
          type: 'string',
          oneOf: [
            { const: 'fast', title: 'Fast' },
            { const: 'exact', title: 'Exact' },
          ],
          default: 'fast',
        },
        verbose: { type: 'boolean', default: false },
      },
      required: [],
    },
    uischema: {
      type: 'VerticalLayout',
      elements: ['supply', 'return', 'start', 'step', 'mode', 'verbose'].map((name) => ({
        type: 'Control',
        scope: `#/properties/${name}`,
      })),
    },
  });
  const noop = workflows.find(({ id }) => id === 'noop');
  assert.deepEqual(noop?.schema, { type: 'object', properties: {}, required: [] });
});

test('the values of a form are valid as they are', async () => {
  const jobId = await client.submit({
    workflow_type: 'echo',
    input_params_dict: {
      supply: 80.5,
      return: 40,
      start: '2026-03-01T10:00:00.000Z',
      step: 120,
      mode: 'exact',
      verbose: true,
    },
  });
  assert.equal((await client.ended(jobId)).status, 'succeeded');
});

test('without authentication every caller on this machine is an operator, and others are refused', async () => {
  assert.deepEqual(await client.json('/session'), { user_name: '', role: 'operator', authentication: false });
  assert.throws(
    () => readEnvironment({ HTTP_HOST: '0.0.0.0', HTTP_PORT: 'x' }),
    (error) => {
      assert.ok(error instanceof EnvironmentError);
      assert.equal(error.problems.length, 2);
      return true;
    },
  );
});

test('the OpenAPI 3.1 document has every request, and each schema under its name', async () => {
  const document = await client.json<{
    openapi: string;
    paths: Record<string, Record<string, { summary?: string }>>;
    components: { schemas: Record<string, object> };
  }>('/openapi.json');
  assert.equal(document.openapi, '3.1.0');
  assert.deepEqual(
    ['Job', 'JobInput', 'JobSummary', 'Problem', 'Workflow'].filter(
      (name) => !(name in document.components.schemas),
    ),
    [],
  );
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  assert.ok(operations.length >= 15);
  assert.deepEqual(
    operations.filter(({ summary }) => summary === undefined),
    [],
  );
  const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  );
  assert.ok(names.length > 0);
  assert.deepEqual(
    names.filter((name) => !(name in document.components.schemas)),
    [],
    'every reference leads somewhere',
  );
});

test('the reference is a page that needs neither scripts nor other hosts', async () => {
  const response = await client.get('/reference');
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
  const page = await response.text();
  assert.ok(page.includes('<code>/job/{job_id}/events</code>'));
  assert.ok(!/<script|src=|https?:/.test(page));
});

test('an input of exactly the limit is accepted, and one byte more is not', async () => {
  const xml = (bytes: number) => `<a>${'x'.repeat(bytes - 7)}</a>`;
  const largest = xml(1_048_576);
  const jobId = await client.submit({ input_esdl: Buffer.from(largest).toString('base64') });
  assert.equal(await (await client.get(`/job/${jobId}/input.esdl`)).text(), largest);
  const larger = Buffer.from(xml(1_048_577)).toString('base64');
  assert.match(
    (await problemOf(await client.post(jobInput({ input_esdl: larger })), 413)).type,
    /input_too_large/,
  );
  await problemOf(await client.post(jobInput({ input_esdl: 'A'.repeat(4_000_000) })), 413);
});

test('a caller with too many requests learns when to try again', async () => {
  const slow = await world.startGateway({ GATEWAY_MAX_REQUESTS_PER_SECOND: '2', GATEWAY_CLIENT_ID: 'slow' });
  const answers = await Promise.all(Array.from({ length: 3 }, () => fetch(`${slow.url}/job/`)));
  const refused = answers.find(({ status }) => status === 429);
  assert.ok(refused);
  assert.equal(refused.headers.get('retry-after'), '1');
  await problemOf(refused, 429);
  assert.equal((await fetch(`${slow.url}/healthz`)).status, 200);
  await slow.stop();
});

test('a page elsewhere cannot send requests through a name of its own that leads here', async () => {
  assert.match(
    await raw('GET /job/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
    /^HTTP\/1.1 403 /,
  );
  assert.match(
    await raw('GET /job/ HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n'),
    /^HTTP\/1.1 200 /,
  );
  assert.match(
    await raw('GET /job/ HTTP/1.1\r\nHost: localhost.evil.example\r\nConnection: close\r\n\r\n'),
    /^HTTP\/1.1 403 /,
  );
});

test('entities of other hosts or files in an input are never looked up', async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a name="n">&x;</a>';
  const jobId = await client.submit({ input_esdl: bomb });
  const job = await client.ended(jobId);
  assert.equal(await (await client.get(`/job/${jobId}/input.esdl`)).text(), bomb);
  if (job.output_esdl !== null) assert.ok(Buffer.from(job.output_esdl, 'base64').toString().includes('&x;'));
});

test('browsers store no answer, not even a problem, so that none is shown in place of the page', async () => {
  for (const path of ['/system', '/job/', '/job/nobody', '/nowhere']) {
    const { headers } = await client.get(path);
    assert.equal(headers.get('cache-control'), 'no-store', path);
    assert.equal(headers.get('vary'), 'accept', path);
  }
});

test('bytes that are not a request get a problem as answer', async () => {
  for (const request of [
    'GET /% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'nonsense\r\n\r\n',
  ]) {
    const answer = await raw(request);
    assert.match(answer, /^HTTP\/1.1 400 /);
    assert.match(answer, /content-type: application\/problem\+json/);
  }
});

test('a page of another site cannot act, even without authentication', async () => {
  const post = (headers: Record<string, string>) => client.post(jobInput(), headers);
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' }, // another port of this host
    { origin: 'http://evil.example' },
    { origin: 'null' },
  ])
    assert.match((await problemOf(await post(headers), 403)).type, /foreign_page/);
  for (const headers of [{}, { 'sec-fetch-site': 'same-origin' }, { origin: gateway.url }])
    assert.equal((await post(headers as Record<string, string>)).status, 200);
});
