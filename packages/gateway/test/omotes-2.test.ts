import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { EnvironmentError } from '@omotes/service';
import { readEnvironment, type Gateway } from '../src/index.ts';
import { jobInput, Omotes2Client } from './omotes-2-client.ts';
import { ESDL, startWorld, type World } from './world.ts';

const UNKNOWN_ID = '8c1e3a54-9d0b-4c6e-8f57-2a6d1b9c4e70';
const MALFORMED_ID = { status: 400, body: { detail: 'Invalid job ID format: it must be a UUID' } };

let world: World;
let gateway: Gateway;
let client: Omotes2Client;

before(async () => {
  world = await startWorld();
  gateway = await world.startGateway({ GATEWAY_API: '2' });
  client = await Omotes2Client.ready(gateway.url);
});

after(() => world.stop());

test('GET /health says that the process answers', async () => {
  const { status, body } = await client.ask('GET', '/health');
  assert.deepEqual({ status, body }, { status: 200, body: { status: 'ok' } });
});

test('a job goes from submission to result, with the names of OMOTES 2', async () => {
  const submitted = await client.ask('POST', '/job/', {
    body: jobInput({
      workflow_type: 'report',
      job_name: 'Dörp 1',
      timeout_after_s: 60,
      job_priority: 'high',
    }),
  });
  assert.equal(submitted.status, 200);
  const { job_id: jobId } = submitted.body as { job_id: string };
  assert.deepEqual(submitted.body, { job_id: jobId, status: 'REGISTERED' });
  const job = await client.ended(jobId);
  const { output_esdl, logs, ...rest } = job;
  assert.deepEqual(rest, {
    job_id: jobId,
    job_name: 'Dörp 1',
    status: 'SUCCEEDED',
    user_name: 'ada',
    workflow_type: 'report',
    progress_fraction: 50,
    progress_message: 'Half way',
    input_esdl: Buffer.from(ESDL).toString('base64'),
    input_params_dict: {},
    timeout_after_s: 60,
    esdl_feedback: [
      { assetID: 'pipe-1', messages: [{ validation_message: 'Too narrow', severity: 'WARNING' }] },
      { assetID: 'general', messages: [{ validation_message: 'A sound design', severity: 'INFO' }] },
    ],
    job_priority: 'high',
  });
  assert.match(Buffer.from(output_esdl ?? '', 'base64').toString(), /name="Dörp_Dörp 1"/);
  assert.match(logs, /A line of the log/);
});

test('each end has its status', async () => {
  const failed = await client.ended(await client.submit({ workflow_type: 'fail' }));
  assert.equal(failed.status, 'ERROR');
  assert.equal(failed.output_esdl, null);
  assert.match(failed.logs, /It does not converge/);
  const late = await client.ended(await client.submit({ workflow_type: 'endless', timeout_after_s: 0.1 }));
  assert.equal(late.status, 'TIMEOUT');
});

test('absent fields of a submission have the defaults of OMOTES 2', async () => {
  const { workflow_type, input_esdl } = jobInput() as { workflow_type: string; input_esdl: string };
  const { status, body } = await client.ask('POST', '/job/', { body: { workflow_type, input_esdl } });
  assert.equal(status, 200);
  const job = await client.ended((body as { job_id: string }).job_id);
  const { job_name, user_name, input_params_dict, timeout_after_s, job_priority } = job as unknown as Record<
    string,
    unknown
  >;
  assert.deepEqual(
    { job_name, user_name, input_params_dict, timeout_after_s, job_priority },
    {
      job_name: 'job name',
      user_name: 'user name',
      input_params_dict: {},
      timeout_after_s: 0,
      job_priority: 'medium',
    },
  );
  const noInput = await client.ask('POST', '/job/', { body: { workflow_type } });
  assert.equal(noInput.status, 400);
  const noWorkflow = await client.ask('POST', '/job/', { body: { input_esdl } });
  assert.equal(noWorkflow.status, 404);
  assert.match(detailOf(noWorkflow.body), /^Unknown workflow type grow_optimizer_no_heat_losses/);
});

test('the logs of a job are in its answer while it runs', async () => {
  const jobId = await client.submit({ workflow_type: 'talk' });
  const running = await client.until(jobId, ({ logs }) => logs.includes('line 0'));
  assert.equal(running.status, 'RUNNING');
  await client.ended(jobId);
});

test('before a job runs it has neither progress nor logs', async () => {
  const jobId = await client.submit({ workflow_type: 'unattended' });
  const { progress_fraction, progress_message, logs, output_esdl } = await client.until(
    jobId,
    ({ status }) => status === 'ENQUEUED',
  );
  assert.deepEqual(
    { progress_fraction, progress_message, logs, output_esdl },
    { progress_fraction: null, progress_message: null, logs: '', output_esdl: null },
  );
});

test('GET /job/ lists all jobs, the newest first', async () => {
  const older = await client.submit({ job_name: 'older', project_name: 'district' });
  const newer = await client.submit({ job_name: 'newer' });
  await Promise.all([older, newer].map((jobId) => client.ended(jobId)));
  const { body } = await client.ask('GET', '/job/');
  assert.deepEqual((body as unknown[]).slice(0, 2), [
    { job_id: newer, job_name: 'newer', status: 'SUCCEEDED', user_name: 'ada', project_name: '' },
    { job_id: older, job_name: 'older', status: 'SUCCEEDED', user_name: 'ada', project_name: 'district' },
  ]);
});

test('an id may have any form that Python accepts, and a malformed one is 400', async () => {
  const jobId = await client.submit();
  await client.ended(jobId);
  for (const form of [jobId.replaceAll('-', ''), jobId.toUpperCase(), `{${jobId}}`, `urn:uuid:${jobId}`])
    assert.equal((await client.job(form)).job_id, jobId);
  for (const method of ['GET', 'DELETE'] as const) {
    const { status, body } = await client.ask(method, '/job/{job_id}', { jobId: 'not-a-uuid' });
    assert.deepEqual({ status, body }, MALFORMED_ID);
    const unknown = await client.ask(method, '/job/{job_id}', { jobId: UNKNOWN_ID });
    assert.equal(unknown.status, 404);
    assert.equal(detailOf(unknown.body), `There is no job ${UNKNOWN_ID}`);
  }
});

test('an input that is not UTF-8 text in strict base64 is 400', async () => {
  for (const input_esdl of [
    ESDL,
    'PGE+PC9hPg',
    'PGE+ PC9hPg==',
    '_-__',
    Buffer.from([0xff, 0xfe]).toString('base64'),
  ]) {
    const { status, body } = await client.ask('POST', '/job/', { body: jobInput({ input_esdl }) });
    assert.equal(status, 400, input_esdl);
    assert.match(detailOf(body), /^input_esdl must be valid base64-encoded UTF-8 text/);
  }
});

test('an unknown workflow is 404, and so is a version that it does not have', async () => {
  const workflow = await client.ask('POST', '/job/', { body: jobInput({ workflow_type: 'none' }) });
  assert.equal(workflow.status, 404);
  assert.match(detailOf(workflow.body), /^Unknown workflow type none/);
  const version = await client.ask('POST', '/job/', { body: jobInput({ version: '0.10.2' }) });
  assert.equal(version.status, 404);
  assert.equal(detailOf(version.body), 'Workflow noop has no version 0.10.2. Its versions: latest');
  for (const known of [null, 'latest'])
    assert.equal((await client.ask('POST', '/job/', { body: jobInput({ version: known }) })).status, 200);
});

test('an invalid submission is 422, with every problem at its place', async () => {
  const places = async (body: unknown): Promise<unknown[]> => {
    const answer = await client.ask('POST', '/job/', { body });
    assert.equal(answer.status, 422);
    return (answer.body as { detail: { loc: unknown[] }[] }).detail.map(({ loc }) => loc);
  };
  assert.deepEqual(await places({ job_name: 5, job_priority: 'urgent', timeout_after_s: -1 }), [
    ['body', 'job_name'],
    ['body', 'timeout_after_s'],
    ['body', 'job_priority'],
  ]);
  assert.deepEqual(
    await places(jobInput({ workflow_type: 'echo', input_params_dict: { supply: 'hot', mode: 'odd' } })),
    [
      ['body', 'input_params_dict', 'supply'],
      ['body', 'input_params_dict', 'mode'],
    ],
  );
  assert.deepEqual(await places('text'), [['body']]);
  for (const route of ['/job/', '/workflow/']) {
    const { status, body } = await client.ask('POST', route);
    assert.equal(status, 422, route);
    assert.deepEqual((body as { detail: { loc: unknown[] }[] }).detail[0]?.loc, ['body']);
  }
});

test('the same Idempotency-Key means the same job, unlike in OMOTES 2', async () => {
  const headers = { 'idempotency-key': 'town-1' };
  const ids = [];
  for (let time = 0; time < 2; time += 1)
    ids.push((await client.ask('POST', '/job/', { body: jobInput(), headers })).body);
  assert.deepEqual(ids[0], ids[1]);
  const other = jobInput({ job_name: 'another job' });
  const { status, body } = await client.ask('POST', '/job/', { body: other, headers });
  assert.equal(status, 422);
  const [problem] = (body as { detail: { loc: unknown[]; msg: string }[] }).detail;
  assert.deepEqual(problem?.loc, ['body']);
  assert.match(problem?.msg ?? '', /Idempotency-Key was used for job/);
});

test('DELETE /job/{id} cancels a running job, waits for its end and removes it', async () => {
  const jobId = await client.submit({ workflow_type: 'endless' });
  await client.until(jobId, ({ status }) => status === 'RUNNING');
  const { status, body } = await client.ask('DELETE', '/job/{job_id}', { jobId });
  assert.deepEqual({ status, body }, { status: 200, body: { job_id: jobId, deleted: true } });
  assert.equal((await client.ask('GET', '/job/{job_id}', { jobId })).status, 404);
  assert.equal((await client.ask('DELETE', '/job/{job_id}', { jobId })).status, 404);
  const { body: all } = await client.ask('GET', '/job/');
  assert.ok(!(all as { job_id: string }[]).some((job) => job.job_id === jobId));
});

test('DELETE /job/{id} removes a job that has ended', async () => {
  const jobId = await client.submit();
  await client.ended(jobId);
  const { status, body } = await client.ask('DELETE', '/job/{job_id}', { jobId });
  assert.deepEqual({ status, body }, { status: 200, body: { job_id: jobId, deleted: true } });
});

test('DELETE /job/{id} takes the content type that some programs send with each request', async () => {
  const jobId = await client.submit();
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${gateway.url}/job/${jobId}`, { method: 'DELETE', headers });
  // 200, or 202 on a slow machine.
  assert.ok(response.ok, await response.text());
});

test('each workflow has its version and, with parameters, a form', async () => {
  const { body } = await client.ask('GET', '/workflow/');
  const workflows = body as { id: string; schema?: { properties: object } }[];
  assert.deepEqual(
    workflows.find(({ id }) => id === 'noop'),
    { id: 'noop', description: 'Workflow noop', versions: ['latest'] },
  );
  const echo = workflows.find(({ id }) => id === 'echo');
  const keys = ['supply', 'return', 'start', 'step', 'mode', 'verbose'];
  assert.deepEqual(echo, {
    id: 'echo',
    description: 'Workflow echo',
    versions: ['latest'],
    schema: { type: 'object', properties: echo?.schema?.properties, required: keys },
    uischema: {
      type: 'VerticalLayout',
      elements: keys.map((key) => ({ type: 'Control', scope: `#/properties/${key}` })),
    },
  });
  assert.deepEqual(Object.keys(echo?.schema?.properties ?? {}), keys);
});

test('the reference page is also where OMOTES 2 has it', async () => {
  assert.deepEqual(Object.keys(client.document.paths).sort(), [
    '/health',
    '/healthz',
    '/job/',
    '/job/{job_id}',
    '/job/{job_id}/cleanup-resources',
    '/readyz',
    '/workflow/',
  ]);
  const page = await fetch(`${gateway.url}/docs`);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(await page.text(), /<code>\/workflow\/<\/code>/);
});

test('unknown paths and malformed requests have errors of the same form', async () => {
  const send = (contentType: string, body: string) =>
    fetch(`${gateway.url}/job/`, { method: 'POST', headers: { 'content-type': contentType }, body });
  for (const [status, response] of [
    [400, await send('application/json', '{')],
    [415, await send('text/plain', 'x')],
    [404, await fetch(`${gateway.url}/nothing`)],
    [404, await fetch(`${gateway.url}/`, { headers: { accept: 'text/html' } })],
    [404, await fetch(`${gateway.url}/events`)],
  ] as const) {
    assert.equal(response.status, status);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.deepEqual(Object.keys((await response.json()) as object), ['detail']);
  }
});

test('GATEWAY_API is 1, which is the default, or 2', () => {
  assert.equal(readEnvironment({}).api, 1);
  assert.equal(readEnvironment({ GATEWAY_API: '2' }).api, 2);
  assert.throws(
    () => readEnvironment({ GATEWAY_API: '3' }),
    (error) => error instanceof EnvironmentError && error.problems.join().includes('GATEWAY_API must be 1'),
  );
});

function detailOf(body: unknown): string {
  return (body as { detail: string }).detail; // what the contract says
}
