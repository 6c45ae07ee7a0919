import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { TASK_PROGRESS_QUEUE, TaskProgressUpdate } from '@omotes/protocol';
import { OrchestratorProcess } from './orchestrator-process.ts';
import { World, type SeenJob } from './world.ts';

/** Where tasks have put files; answers a DELETE as `status` says, 204 by default. */
class FileServer {
  readonly deleted: string[] = [];
  readonly status = new Map<string, number>();
  readonly #server = createServer(({ method, url = '' }, response) => {
    this.deleted.push(`${method} ${url}`);
    response.writeHead(this.status.get(url) ?? 204, { location: `${this.url}/elsewhere` }).end();
    this.status.delete(url);
  });

  static async start(context: TestContext): Promise<FileServer> {
    const server = new FileServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    context.after(() => {
      server.#server.closeAllConnections();
      server.#server.close();
    });
    return server;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }
}

interface StartedJob {
  readonly jobId: string;
  readonly taskId: string;
  readonly seen: SeenJob;
}

class ResourceWorld {
  readonly world: World;
  readonly #taskOf: ReturnType<World['tasks']>;

  constructor(world: World) {
    this.world = world;
    this.#taskOf = world.tasks();
  }

  static async create(context: TestContext, host: string, replicas = 1): Promise<ResourceWorld> {
    const environment = { CLEANUP_URL_HOSTS: `files.example, ${host}`, TIMEOUT_JOB_HANDLER_RERUN_SEC: '1' };
    const world = await World.create({ environment, replicas });
    context.after(() => world.stop());
    return new ResourceWorld(world);
  }

  /** A job that runs and has registered these URLs. */
  async startJob(...urls: string[]): Promise<StartedJob> {
    const seen = await this.world.submit();
    const { jobId } = seen;
    const { taskId } = await (await this.#taskOf)(jobId);
    await this.world.sendStart(jobId, taskId);
    await this.register(jobId, taskId, urls);
    await seen.until(({ type }) => type === 'progress');
    return { jobId, taskId, seen };
  }

  async register(jobId: string, taskId: string, resources: readonly string[]): Promise<void> {
    const update = { type: 'progress', fraction: 0.5, message: 'on', resources } as const;
    const body = TaskProgressUpdate.encode({ jobId, taskId, taskType: 'noop', ...update });
    await this.world.publishToTaskQueue(TASK_PROGRESS_QUEUE, body);
  }

  async end({ jobId, taskId, seen }: StartedJob, resultType: 'SUCCEEDED' | 'ERROR'): Promise<void> {
    await this.world.sendResult(jobId, taskId, { resultType });
    await seen.result();
    await this.world.rowGone(jobId);
  }

  async resources(): Promise<{ url: string; job_succeeded: boolean; deactivated_at: Date | null }[]> {
    const { rows } = await this.world.pool.query<{
      url: string;
      job_succeeded: boolean;
      deactivated_at: Date | null;
    }>('select url, job_succeeded, deactivated_at from job_resource order by url');
    return rows;
  }

  /** Resolves when so many resources are marked to be deleted, and lets the retention time pass for them. */
  async passRetention(marked: number): Promise<void> {
    while ((await this.resources()).filter((each) => each.deactivated_at).length < marked)
      await setTimeout(20);
    await this.world.pool.query(
      `update job_resource set deactivated_at = deactivated_at - interval '3 days'`,
    );
  }

  async left(count: number): Promise<void> {
    while ((await this.resources()).length !== count) await setTimeout(20);
  }
}

test('resources of a job that failed or was deleted are deleted, those of one that succeeded stay until it is deleted', async (context) => {
  const files = await FileServer.start(context);
  const world = await ResourceWorld.create(context, files.host);
  const succeeded = await world.startJob(`${files.url}/succeeded`);
  const failed = await world.startJob(`${files.url}/failed/1`, `${files.url}/failed/2`);
  const deleted = await world.startJob(`${files.url}/deleted`);
  await world.end(succeeded, 'SUCCEEDED');
  await world.end(failed, 'ERROR');
  await world.world.delete(deleted.jobId);
  await world.passRetention(3);
  await world.left(1);
  assert.deepEqual(files.deleted.sort(), ['DELETE /deleted', 'DELETE /failed/1', 'DELETE /failed/2']);
  await world.world.delete(succeeded.jobId);
  await world.passRetention(1);
  await world.left(0);
  assert.equal(files.deleted.at(-1), 'DELETE /succeeded');
});

test('a resource that comes together with the result of its job is one of a job that succeeded', async (context) => {
  const files = await FileServer.start(context);
  const world = await ResourceWorld.create(context, files.host, 0);
  await world.world.startOrchestrator();
  const job = await world.startJob(`${files.url}/1`);
  await world.world.orchestrators[0]?.stop();
  await world.register(job.jobId, job.taskId, [`${files.url}/2`]);
  await world.world.sendResult(job.jobId, job.taskId);
  await world.world.startOrchestrator();
  await job.seen.result();
  // Told again by a run that goes on although the job is over.
  await world.register(job.jobId, job.taskId, [`${files.url}/3`]);
  await world.left(3);
  assert.deepEqual(
    (await world.resources()).map(({ job_succeeded }) => job_succeeded),
    [true, true, true],
  );
});

test('a resource that is gone counts as deleted; what fails, a redirect too, is tried again', async (context) => {
  const files = await FileServer.start(context);
  const world = await ResourceWorld.create(context, files.host);
  files.status.set('/gone', 404).set('/gone-for-good', 410).set('/fails', 503).set('/moved', 302);
  const paths = ['/gone', '/gone-for-good', '/fails', '/moved'];
  await world.end(await world.startJob(...paths.map((path) => `${files.url}${path}`)), 'ERROR');
  await world.passRetention(4);
  await world.left(2);
  await world.world.pool.query('update job_resource set next_attempt_at = now()');
  await world.left(0);
  const attempts = (path: string): number => files.deleted.filter((each) => each === `DELETE ${path}`).length;
  assert.deepEqual(paths.map(attempts), [1, 1, 2, 2]);
  assert.equal(attempts('/elsewhere'), 0);
});

test('what may not be deleted is not registered', async (context) => {
  const files = await FileServer.start(context);
  const world = await ResourceWorld.create(context, files.host);
  const allowed = `http://files.example/1`;
  await world.startJob(
    allowed,
    'http://169.254.169.254/latest',
    'http://localhost/',
    'http://files.example:8080/',
    `http://user:secret@${files.host}/`,
    'file:///etc/passwd',
    'no URL',
    's3://results/1',
    `http://files.example/${'x'.repeat(3_000)}`,
  );
  assert.deepEqual(
    (await world.resources()).map(({ url }) => url),
    [allowed],
  );
});

test('an orchestrator that is killed leaves the deletions to the next', async (context) => {
  const files = await FileServer.start(context);
  const world = await ResourceWorld.create(context, files.host, 0);
  const killed = new OrchestratorProcess(world.world.environment);
  await killed.ready;
  const job = await world.startJob(`${files.url}/1`);
  await world.end(job, 'ERROR');
  await killed.kill();
  assert.deepEqual(files.deleted, []);
  await world.world.startOrchestrator();
  await world.passRetention(1);
  await world.left(0);
  assert.deepEqual(files.deleted, ['DELETE /1']);
});
