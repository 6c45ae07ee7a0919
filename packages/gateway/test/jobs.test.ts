import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JobSummary } from '@omotes/http-api';
import type { Gateway } from '../src/index.ts';
import { HttpClient, jobInput, problemOf } from './http-client.ts';
import { ESDL, startWorld, type World } from './world.ts';

let world: World;
let gateway: Gateway;
let client: HttpClient;

before(async () => {
  world = await startWorld();
  gateway = await world.startGateway();
  client = await HttpClient.ready(gateway.url);
});

after(() => world.stop());

test('a job goes from submission to its result, and everything about it is kept', async () => {
  const jobId = await client.submit({
    workflow_type: 'report',
    job_name: 'Dörp 1',
    timeout_after_s: 60,
    job_priority: 'high',
  });
  const job = await client.ended(jobId);
  assert.equal(job.status, 'succeeded');
  assert.equal(job.progress_fraction, 0.5);
  assert.equal(job.progress_message, 'Half way');
  assert.equal(job.input_esdl, Buffer.from(ESDL).toString('base64'));
  assert.ok(
    Buffer.from(job.output_esdl ?? '', 'base64')
      .toString()
      .includes('name="Dörp_Dörp 1"'),
  );
  assert.match(job.logs ?? '', /A line of the log/);
  assert.deepEqual(job.esdl_feedback, {
    'pipe-1': [{ message: 'Too narrow', severity: 'WARNING' }],
    general: [{ message: 'A sound design', severity: 'INFO' }],
  });
  assert.equal(job.timeout_after_s, 60);
  assert.equal(job.job_priority, 'high');
  const times = [job.submitted_at, job.registered_at, job.enqueued_at, job.running_at, job.stopped_at];
  assert.deepEqual(
    times.map((time) => typeof time === 'string' && new Date(time).toISOString() === time),
    [true, true, true, true, true],
  );
  assert.deepEqual(times, times.toSorted());
  assert.deepEqual(await client.json(`/job/${jobId}/status`), { job_id: jobId, status: 'succeeded' });
  assert.deepEqual(await client.json(`/job/${jobId}/result`), {
    job_id: jobId,
    output_esdl: job.output_esdl,
  });
  assert.deepEqual(await client.json(`/job/${jobId}/logs`), { job_id: jobId, logs: job.logs });
});

test('a job that fails keeps its logs and has no output', async () => {
  const job = await client.ended(await client.submit({ workflow_type: 'fail' }));
  assert.equal(job.status, 'error');
  assert.equal(job.output_esdl, null);
  assert.match(job.logs ?? '', /It does not converge/);
  const response = await client.get(`/job/${job.job_id}/output.esdl`);
  assert.match((await problemOf(response, 404)).detail, /which is error, has no output/);
});

test('the input may be base64, XML, or the body itself with the rest in the query', async () => {
  const plain = await client.submit({ input_esdl: ESDL });
  const query = new URLSearchParams({
    workflow_type: 'echo',
    user_name: 'ada',
    input_params_dict: '{"supply":80}',
  });
  const response = await fetch(`${gateway.url}/job/?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: ESDL,
  });
  assert.equal(response.status, 200);
  const { job_id: raw } = (await response.json()) as { job_id: string };
  for (const jobId of [plain, raw]) {
    const job = await client.ended(jobId);
    assert.equal(job.status, 'succeeded');
    assert.equal(Buffer.from(job.input_esdl, 'base64').toString(), ESDL);
  }
  assert.deepEqual((await client.job(raw)).input_params_dict, { supply: 80 });
});

test('every problem of a submission is listed with its field', async () => {
  const fields = async (body: unknown) =>
    (await problemOf(await client.post(body), 422)).errors.map(({ field }) => field).sort();
  assert.deepEqual(await fields({ job_name: 5, timeout_after_s: 0, job_priority: 'urgent' }), [
    'input_esdl',
    'job_name',
    'job_priority',
    'timeout_after_s',
    'workflow_type',
  ]);
  assert.deepEqual(
    await fields(
      jobInput({ workflow_type: 'echo', input_params_dict: { supply: 10, step: 'long', mode: 'odd' } }),
    ),
    ['input_params_dict.mode', 'input_params_dict.step', 'input_params_dict.supply'],
  );
  assert.deepEqual(await fields(jobInput({ workflow_type: 'none', input_esdl: 'bm8geG1s' })), [
    'input_esdl',
    'workflow_type',
  ]);
  assert.deepEqual(await fields(jobInput({ input_esdl: '!!' })), ['input_esdl']);
  assert.deepEqual(await fields(jobInput({ input_esdl: Buffer.from([0xff, 0xfe]).toString('base64') })), [
    'input_esdl',
  ]);
  assert.deepEqual(await fields(jobInput({ job_name: 'a\0b' })), ['job_name']);
  assert.equal((await client.json<JobSummary[]>('/job/?q=a%25b')).length, 0);
});

test('a value of a million digits and a letter is refused without holding up other requests', async () => {
  const digits = '9'.repeat(1_000_000);
  const values = [
    `{"supply": "${digits}x"}`,
    `{"return": "${digits}.${digits}x"}`,
    `{"step": "PT${digits}"}`,
    `{"start": "2026-01-01T00:00:00.${digits}x"}`,
    `{"other": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  ];
  const input = JSON.stringify(jobInput({ workflow_type: 'echo', input_params_dict: { all: 0 } }));
  const refused = values.map((each) =>
    fetch(`${client.url}/job/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: input.replace('{"all":0}', each),
    }),
  );
  const beside = client.submit({ workflow_type: 'noop' });
  for (const response of await Promise.all(refused)) {
    const { errors } = await problemOf(response, 422);
    assert.equal(errors.length, 1);
    assert.ok(JSON.stringify(errors).length < 1_000);
  }
  assert.equal((await client.ended(await beside)).status, 'succeeded');
});

test('a malformed request is refused', async () => {
  const send = (contentType: string, body: string) =>
    fetch(`${gateway.url}/job/`, { method: 'POST', headers: { 'content-type': contentType }, body });
  await problemOf(await send('application/json', '{'), 400);
  await problemOf(await send('text/plain', 'x'), 415);
  await problemOf(await send('application/json', '"text"'), 422);
  await problemOf(await fetch(`${gateway.url}/job/`, { method: 'POST' }), 422);
  await problemOf(await fetch(`${gateway.url}/job/`, { method: 'PUT' }), 404);
  const noParams = await send('application/xml', ESDL);
  assert.deepEqual(
    (await problemOf(noParams, 422)).errors.map(({ field }) => field),
    ['workflow_type'],
  );
  await problemOf(await client.get('/job/7'), 404);
  await problemOf(await client.get('/nothing'), 404);
  for (const path of [
    '',
    '/status',
    '/result',
    '/logs',
    '/events',
    '/input.esdl',
    '/output.esdl',
    '/logs.txt',
  ])
    await problemOf(await client.get(`/job/00000000-0000-4000-8000-000000000000${path}`), 404);
});

test('the same idempotency key means the same job; with another request it is refused', async () => {
  const send = (name: string, key: string, user = 'ada') =>
    client.post(jobInput({ job_name: name, user_name: user }), { 'idempotency-key': key });
  const answers = await Promise.all([send('one', 'k'), send('one', 'k'), send('one', 'k')]);
  const bodies = await Promise.all(answers.map((answer) => answer.json()));
  assert.deepEqual(bodies[1], bodies[0]);
  assert.deepEqual(bodies[2], bodies[0]);
  const { job_id } = bodies[0] as { job_id: string };
  assert.match((await problemOf(await send('two', 'k'), 422)).detail, new RegExp(job_id));
  const other = (await (await send('one', 'k', 'bob')).json()) as { job_id: string };
  assert.notEqual(other.job_id, job_id);
  const jobs = await client.json<JobSummary[]>('/job/?q=one');
  assert.deepEqual(jobs.map((job) => job.user_name).sort(), ['ada', 'bob']);
});

test('DELETE cancels a running job, and a second one removes its record', async () => {
  const jobId = await client.submit({ workflow_type: 'endless' });
  await client.until(jobId, (job) => job.status === 'running');
  assert.deepEqual(await (await client.delete(jobId)).json(), { job_id: jobId, deleted: true });
  assert.equal((await client.ended(jobId)).status, 'cancelled');
  assert.deepEqual(await (await client.delete(jobId)).json(), { job_id: jobId, deleted: true });
  await problemOf(await client.get(`/job/${jobId}`), 404);
  await problemOf(await client.delete(jobId), 404);
});

test('a job that exceeds its time limit ends as timeout', async () => {
  const jobId = await client.submit({ workflow_type: 'endless', timeout_after_s: 0.1 });
  assert.equal((await client.ended(jobId)).status, 'timeout');
});

test('input, output and logs are downloads named after the job, never pages', async () => {
  const jobId = await client.submit({ workflow_type: 'report', job_name: 'a/b "ü"' });
  await client.ended(jobId);
  const input = await client.get(`/job/${jobId}/input.esdl`);
  assert.equal(await input.text(), ESDL);
  assert.equal(input.headers.get('content-type'), 'application/xml; charset=utf-8');
  assert.equal(input.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(
    input.headers.get('content-disposition'),
    `attachment; filename="a_b ___ input.esdl"; filename*=UTF-8''a_b%20_%C3%BC_%20input.esdl`,
  );
  assert.match(await (await client.get(`/job/${jobId}/output.esdl`)).text(), /^<\?xml/);
  assert.match(await (await client.get(`/job/${jobId}/logs.txt`)).text(), /A line of the log/);
});

test('output and logs that do not exist yet are 404, not empty', async () => {
  const jobId = await client.submit({ workflow_type: 'endless' });
  await client.until(jobId, ({ status }) => status === 'running');
  for (const path of ['/result', '/logs', '/output.esdl', '/logs.txt'])
    assert.match((await problemOf(await client.get(`/job/${jobId}${path}`), 404)).type, /job_part_unknown/);
  await client.delete(jobId);
  await client.ended(jobId);
});

test('problems of fields and of parameters are listed together', async () => {
  const input = { ...jobInput({ workflow_type: 'echo', input_params_dict: { supply: 'hot' } }), job_name: 5 };
  const { errors } = await problemOf(await client.post(input), 422);
  const fields = errors.map(({ field }) => field);
  assert.deepEqual(fields.slice(0, 2), ['job_name', 'input_params_dict.supply']);
});
