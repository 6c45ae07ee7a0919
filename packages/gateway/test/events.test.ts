import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JobSummary, LogChunk } from '@omotes/http-api';
import type { Gateway } from '../src/index.ts';
import { HttpClient, problemOf, type SeenEvent } from './http-client.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let gateway: Gateway;
let client: HttpClient;

before(async () => {
  world = await startWorld();
  gateway = await world.startGateway();
  client = await HttpClient.ready(gateway.url);
});

after(() => world.stop());

/** The data of the job events. */
function statesOf(events: readonly SeenEvent[]): string[] {
  return events.flatMap(({ type, data }) => (type === 'job' ? [(data as JobSummary).status] : []));
}

async function collect(path: string, lastEventId?: number): Promise<SeenEvent[]> {
  const events: SeenEvent[] = [];
  for await (const event of client.events(path, lastEventId)) events.push(event);
  return events;
}

test('the events of a job begin with its current state, have rising ids, and end with its end', async () => {
  const jobId = await client.submit({ workflow_type: 'report' });
  const events = await collect(`/job/${jobId}/events`);
  assert.equal(statesOf(events).at(-1), 'succeeded');
  const ids = events.map(({ id }) => id);
  assert.deepEqual(
    ids,
    ids.toSorted((one, other) => one - other),
  );
  assert.equal(new Set(ids).size, ids.length);
});

test('a job that has ended sends its end once; a client that has seen it gets 204', async () => {
  const jobId = await client.submit();
  await client.ended(jobId);
  const events = await collect(`/job/${jobId}/events`);
  assert.deepEqual(statesOf(events), ['succeeded']);
  const again = await client.get(`/job/${jobId}/events`, { 'last-event-id': String(events[0]?.id) });
  assert.equal(again.status, 204);
});

test('a client that was away gets the latest state of each job that has changed, and misses no end', async () => {
  const first = await client.submit({ project_name: 'away' });
  let last = 0;
  for await (const { id, data } of client.events('/events', 0)) {
    last = id;
    if ((data as JobSummary).job_id === first && (data as JobSummary).status === 'succeeded') break;
  }
  const jobIds = await Promise.all(Array.from({ length: 30 }, () => client.submit({ project_name: 'away' })));
  await Promise.all(jobIds.map((jobId) => client.ended(jobId)));
  const missing = new Set(jobIds);
  let events = 0;
  for await (const { id, data } of client.events('/events', last)) {
    assert.ok(id > last);
    last = id;
    events += 1;
    const { job_id, status } = data as JobSummary;
    assert.equal(status, 'succeeded');
    missing.delete(job_id);
    if (missing.size === 0) break;
  }
  assert.equal(events, 30, 'one state for each job');
});

test('without an id the stream of all jobs begins with the next change, and can be resumed at once', async () => {
  const response = await client.get('/events');
  assert.ok(response.body);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const { value = '' } = await reader.read();
  const [, id] = /^retry: \d+\nid: (\d+)\n\n$/.exec(value) ?? [];
  assert.ok(id !== undefined, value);
  const jobId = await client.submit();
  await client.ended(jobId);
  const { value: live = '' } = await reader.read();
  assert.ok(live.includes(jobId));
  await reader.cancel();
  for await (const { data } of client.events('/events', Number(id))) {
    assert.equal((data as JobSummary).job_id, jobId);
    break;
  }
});

test('the logs of a job come while it runs, and a client that resumes misses none', async () => {
  const jobId = await client.submit({ workflow_type: 'talk', live_logs: true });
  const texts: string[] = [];
  let last = 0;
  for await (const { id, type, data } of client.events(`/job/${jobId}/events`)) {
    if (type !== 'log') continue;
    texts.push((data as LogChunk).text);
    last = id;
    if (texts.join('').includes('line 1\n')) break;
  }
  for await (const { id, type, data } of client.events(`/job/${jobId}/events`, last)) {
    assert.ok(id > last);
    if (type === 'log') texts.push((data as LogChunk).text);
  }
  const job = await client.job(jobId);
  assert.equal(texts.join(''), job.logs);
  assert.equal(job.live_logs, true);
  const all = await collect(`/job/${jobId}/events`);
  assert.equal(
    all.flatMap(({ type, data }) => (type === 'log' ? [(data as LogChunk).text] : [])).join(''),
    job.logs,
  );
  assert.equal(all.at(-1)?.type, 'job');
});

test('the number of open streams is limited', async () => {
  const small = await world.startGateway({ GATEWAY_MAX_EVENT_STREAMS: '1', GATEWAY_CLIENT_ID: 'small' });
  const open = await fetch(`${small.url}/events`);
  const refused = await fetch(`${small.url}/events`);
  assert.equal(refused.headers.get('retry-after'), '2');
  assert.match((await problemOf(refused, 503)).type, /too_many_streams/);
  await open.body?.cancel();
  await small.stop();
});

test('a slow client gets the last state of a job and holds up no other', async () => {
  const jobId = await client.submit({ workflow_type: 'progress' });
  const response = await client.get(`/job/${jobId}/events`);
  // Nothing is read before the job has ended.
  await client.ended(jobId);
  const text = await response.text();
  assert.match(text, /"status":"succeeded"[^\n]*\n\n$/);
});

test('HEAD of a stream is 404, because its answer would never end', async () => {
  const response = await fetch(`${gateway.url}/events`, { method: 'HEAD' });
  assert.equal(response.status, 404);
});

test('a gateway that stops ends its streams', async () => {
  const other = await world.startGateway({ GATEWAY_CLIENT_ID: 'other' });
  const response = await fetch(`${other.url}/events`);
  const text = response.text();
  await other.stop();
  assert.match(await text, /^retry/);
});
