import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkoutPath, EXAMPLE_DEFINITIONS } from '../src/checkout.ts';
import type { JobRecordJson } from '../src/following/job-record.ts';
import { type CommandOutcome, RunningCommand, runCommand } from './command.ts';

const INPUT = checkoutPath('examples/esdl/small-network.esdl');

let dataFolder = '';
let elsewhere = '';
let environment: Record<string, string> = {};
let up: RunningCommand;

before(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'omotes-up-test-'));
  elsewhere = await mkdtemp(join(tmpdir(), 'omotes-up-test-elsewhere-'));
  environment = { OMOTES_DATA_FOLDER: dataFolder };
  const definitionsPath = join(elsewhere, 'workflow-config.json');
  const examples = JSON.parse(await readFile(EXAMPLE_DEFINITIONS, 'utf8')) as object[];
  const own = {
    workflow_type_name: 'own_workflow',
    workflow_type_description_name: '',
    workflow_parameters: [],
  };
  await writeFile(definitionsPath, JSON.stringify([...examples, own]));
  up = new RunningCommand(['up'], { ...environment, WORKFLOW_CONFIG_PATH: definitionsPath });
  await up.printed(/Ctrl-C/);
});

after(async () => {
  up.process.kill('SIGTERM');
  await up.outcome;
  await rm(dataFolder, { recursive: true, force: true });
  await rm(elsewhere, { recursive: true, force: true });
});

function omotes(...args: string[]): Promise<CommandOutcome> {
  return runCommand(args, environment);
}

async function submitted(...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await omotes('submit', ...args);
  assert.equal(exitCode, 0, stderr);
  return stdout.trim();
}

test('submit --wait shows the statuses and writes the output', async () => {
  const output = join(elsewhere, 'noop.esdl');
  const { exitCode, stdout, stderr } = await omotes('submit', 'noop', INPUT, '--wait', '-o', output);
  assert.equal(exitCode, 0, stderr);
  assert.match(stdout, /REGISTERED[^]+ENQUEUED[^]+RUNNING[^]+FINISHED[^]+SUCCEEDED/);
  assert.doesNotMatch(stdout, /\r|\u001b/);
  assert.match(await readFile(output, 'utf8'), /EnergySystem/);
});

test('the gateway runs with the variables that env prints for it, and records its jobs', async () => {
  const [, url = ''] = await up.printed(/HTTP API +(http:\S+)\/reference/);
  const query = 'workflow_type=noop&user_name=ada&project_name=district';
  const submitted = await fetch(`${url}/job/?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: await readFile(INPUT),
  });
  const { job_id } = (await submitted.json()) as { job_id: string };
  await (await fetch(`${url}/job/${job_id}/events`)).text(); // it ends with the job
  const jobs = (await (await fetch(`${url}/job/user/ada`)).json()) as { job_id: string; status: string }[];
  assert.deepEqual(
    jobs.map((job) => [job.job_id, job.status]),
    [[job_id, 'succeeded']],
  );
  const { stdout } = await omotes('env', '--for', 'gateway');
  assert.match(stdout, /^export RABBITMQ_USERNAME=omotes_gateway$/m);
  assert.match(stdout, /^export POSTGRESQL_DATABASE=omotes_gateway$/m);
  assert.doesNotMatch(stdout, /omotes_orchestrator/);
});

test('submit --wait fails when the reader of its output ends', async () => {
  const command = new RunningCommand(
    ['submit', 'progress', INPUT, '--param', 'updates=20000', '--wait'],
    environment,
  );
  await command.printed(/Job/);
  command.process.stdout.destroy();
  const { exitCode, stderr } = await command.outcome;
  assert.equal(exitCode, 130, stderr);
  assert.match(stderr, /continues/);
});

test('parameters, reference and priority reach the worker, and --json prints one object', async () => {
  const options = ['--param', 'updates=5', '--reference', 'mine', '--priority', 'high', '--wait', '--json'];
  const { exitCode, stdout, stderr } = await omotes('submit', 'progress', INPUT, ...options);
  assert.equal(exitCode, 0, stderr);
  const record = JSON.parse(stdout) as JobRecordJson;
  assert.equal(record.job_reference, 'mine');
  assert.deepEqual(
    record.progress.map(({ progress }) => progress),
    [0.2, 0.4, 0.6, 0.8, 1],
  );
  assert.match(await readFile(record.output_path ?? '', 'utf8'), /name="[^"]+_mine"/);
});

test('without --wait only the id is printed, and watch shows the events once', async () => {
  const id = await submitted('noop', INPUT);
  assert.match(id, /^[0-9a-f-]{36}$/);
  const watched = await omotes('watch', id, '--json');
  assert.equal(watched.exitCode, 0, watched.stderr);
  assert.equal((JSON.parse(watched.stdout) as JobRecordJson).result_type, 'SUCCEEDED');
  const again = await omotes('watch', id);
  assert.equal(again.exitCode, 1);
  assert.match(again.stderr, new RegExp(`^omotes: .*${id}.*\n$`));
});

test('a job that ends in ERROR makes the command exit with 1 and shows its logs', async () => {
  const { exitCode, stdout, stderr } = await omotes('submit', 'fail', INPUT, '--wait');
  assert.equal(exitCode, 1);
  assert.match(stdout, /Result +ERROR/);
  assert.match(stdout, /Logs of the worker/);
  assert.match(stderr, /^omotes: Job .+ ended in ERROR\n$/);
});

test('a job that runs longer than its timeout ends in TIMEOUT', async () => {
  const options = ['--param', 'seconds=1000', '--timeout', '100ms', '--wait'];
  const { exitCode, stdout } = await omotes('submit', 'sleep', INPUT, ...options);
  assert.equal(exitCode, 1);
  assert.match(stdout, /Result +TIMEOUT/);
});

test('after Ctrl-C the job continues: jobs lists it, watch follows it again, cancel ends it', async () => {
  const waiting = new RunningCommand(
    ['submit', 'sleep', INPUT, '--param', 'seconds=1000', '--wait'],
    environment,
  );
  await waiting.printed(/RUNNING/);
  waiting.process.kill('SIGINT');
  const { exitCode, stdout, stderr } = await waiting.outcome;
  assert.equal(exitCode, 130);
  const id = /^Job (\S+)/.exec(stdout)?.[1] ?? '';
  assert.match(stderr, new RegExp(`^omotes: .*watch ${id}\n$`));

  const listed = await omotes('jobs', '--json');
  const jobs = JSON.parse(listed.stdout) as { job_id: string; status: string }[];
  assert.equal(jobs.find((job) => job.job_id === id)?.status, 'RUNNING');
  assert.match((await omotes('jobs')).stdout, new RegExp(`^${id} +sleep +RUNNING`, 'm'));

  const watching = new RunningCommand(['watch', id], environment);
  await watching.printed(/Job/);
  assert.equal((await omotes('cancel', id)).exitCode, 0);
  const watched = await watching.outcome;
  assert.equal(watched.exitCode, 1);
  assert.match(watched.stdout, /CANCELLED[^]+Result +CANCELLED/);
});

test('invalid values are named before anything is sent', async () => {
  const wrongType = await omotes('submit', 'sleep', INPUT, '--param', 'seconds=soon');
  assert.equal(wrongType.exitCode, 2);
  assert.match(wrongType.stderr, /^omotes: .*seconds.*\n$/);
  const outOfBounds = await omotes('submit', 'sleep', INPUT, '--param', 'seconds=-1');
  assert.equal(outOfBounds.exitCode, 1);
  assert.match(outOfBounds.stderr, /^omotes: .*seconds.*\n$/);
  const unknown = await omotes('submit', 'none', INPUT);
  assert.equal(unknown.exitCode, 1);
  assert.match(unknown.stderr, /^omotes: .*none.*network_report.*\n$/);
});

test('an output that cannot be written is refused before the job is submitted', async () => {
  for (const output of [elsewhere, join(elsewhere, 'none', 'out.esdl')]) {
    const { exitCode, stdout, stderr } = await omotes('submit', 'noop', INPUT, '--wait', '-o', output);
    assert.equal(exitCode, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^omotes: Cannot write the output to .+\n$/);
  }
});

test('up offers the workflows of WORKFLOW_CONFIG_PATH', async () => {
  assert.match((await omotes('workflows')).stdout, /^own_workflow$/m);
});

test('the workflows are listed with their parameters', async () => {
  const { stdout } = await omotes('workflows');
  assert.match(stdout, /^network_report/m);
  assert.match(stdout, /^ +ground_temperature +float +-20…40, default 10/m);
  const listed = JSON.parse((await omotes('workflows', '--json')).stdout) as { workflowType: string }[];
  assert.ok(listed.some(({ workflowType }) => workflowType === 'noop'));
});

test('a program finds the stack by the variables of env alone', async () => {
  const { stdout } = await omotes('env');
  const script = `${stdout}\nenv -0`;
  const exported = execFileSync('/bin/sh', ['-c', script], { env: {}, encoding: 'utf8' })
    .split('\0')
    .filter((entry) => /^([A-Z]+_)?RABBITMQ_|^POSTGRESQL_|^WORKFLOW_/.test(entry))
    .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]);
  assert.equal(exported.length, 26);
  const names = Object.fromEntries(exported) as Record<string, string>;
  const outside = { ...names, OMOTES_DATA_FOLDER: elsewhere };
  assert.equal((await runCommand(['submit', 'noop', INPUT, '--wait'], outside)).exitCode, 0);
  assert.equal((await runCommand(['jobs'], outside)).exitCode, 0);
  const doctor = await runCommand(['doctor'], outside);
  assert.equal(doctor.exitCode, 0, doctor.stdout + doctor.stderr);
  const forWorker = await omotes('env', '--for', 'worker');
  assert.match(forWorker.stdout, /^export RABBITMQ_VIRTUALHOST=omotes_celery$/m);
});

test('the programs of README.md run as they are written there', async () => {
  const folder = await mkdtemp(checkoutPath('packages/cli/test/readme-')); // so that it can import the packages
  try {
    const readme = await readFile(checkoutPath('README.md'), 'utf8');
    for (const [, name, program] of readme.matchAll(/```ts\n\/\/ (\S+)\n([^]+?)```/g)) {
      await writeFile(join(folder, String(name)), String(program));
    }
    const { stdout } = await omotes('env');
    const run = `${stdout}\nexec "$NODE" "$PROGRAM"`;
    const program = execFileSync('/bin/sh', ['-c', run], {
      env: { NODE: process.execPath, PROGRAM: join(folder, 'my-program.ts') },
      cwd: checkoutPath('.'),
      encoding: 'utf8',
    });
    assert.match(program, /REGISTERED\n.*RUNNING\n.*100 % Done\nFINISHED\nSUCCEEDED <\?xml/s);
    const worker = new RunningCommand(['worker', join(folder, 'worker.ts')], environment);
    await worker.printed(/"workflowTypes":\["my_workflow"\].*"ready"/);
    worker.process.kill('SIGTERM');
    assert.equal((await worker.outcome).exitCode, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the doctor finds no problem in the stack', async () => {
  const { exitCode, stdout } = await omotes('doctor', '--json');
  const checks = JSON.parse(stdout) as { subject: string; state: string }[];
  assert.deepEqual(
    checks.filter(({ state }) => state !== 'ok'),
    [],
  );
  assert.equal(exitCode, 0);
  for (const subject of [
    /permissions/,
    /consumer_timeout/,
    /queue job_submissions/,
    /schema/,
    /definitions/,
  ]) {
    assert.ok(
      checks.some((check) => subject.test(check.subject)),
      String(subject),
    );
  }
});

test('a second stack in the same folder is refused', async () => {
  const { exitCode, stderr } = await omotes('up');
  assert.equal(exitCode, 1);
  assert.match(stderr, /^omotes: .*already running.*\n$/);
});

test('down stops everything, and --purge leaves nothing', async () => {
  const { exitCode, stdout, stderr } = await omotes('down', '--purge');
  assert.equal(exitCode, 0, stderr);
  assert.match(stdout, /Stopped/);
  assert.equal((await up.outcome).exitCode, 0);
  await assert.rejects(access(dataFolder));
});
