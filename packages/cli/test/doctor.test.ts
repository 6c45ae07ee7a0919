import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Connection } from '@omotes/amqp';
import { freePort, queuePolicies } from '@omotes/local';
import type { SchemaFindings } from '@omotes/orchestrator';
import {
  testBroker,
  type TestBroker,
  testDatabase,
  type TestDatabase,
  TestInfluxDb,
  testServers,
} from '@omotes/testing';
import { EXAMPLE_DEFINITIONS } from '../src/checkout.ts';
import type { Check } from '../src/doctor/check.ts';
import { schemaCheck } from '../src/doctor/database-check.ts';
import { runCommand } from './command.ts';

let broker: TestBroker;
let database: TestDatabase;

before(async () => {
  [broker, database] = await Promise.all([testBroker(), testDatabase()]);
});

after(async () => {
  await Promise.all([broker.drop(), database.drop()]);
});

async function doctor(changes: Record<string, string> = {}): Promise<Map<string, Check>> {
  const { hostname, port, username, password, virtualHost } = broker;
  const rabbitMq = {
    HOSTNAME: hostname,
    PORT: `${port}`,
    USERNAME: username,
    PASSWORD: password,
    VIRTUALHOST: virtualHost,
  };
  const names = ['SDK_', 'CELERY_', 'TASK_'].flatMap((prefix) =>
    Object.entries(rabbitMq).map(([suffix, value]) => [`${prefix}RABBITMQ_${suffix}`, value]),
  );
  const { stdout, stderr } = await runCommand(['doctor', '--json'], {
    ...(Object.fromEntries(names) as Record<string, string>),
    POSTGRESQL_HOST: database.host,
    POSTGRESQL_PORT: `${database.port}`,
    POSTGRESQL_DATABASE: database.database,
    POSTGRESQL_USERNAME: database.username,
    POSTGRESQL_PASSWORD: database.password,
    WORKFLOW_CONFIG_PATH: EXAMPLE_DEFINITIONS,
    ...changes,
  });
  assert.notEqual(stdout, '', stderr);
  return new Map((JSON.parse(stdout) as Check[]).map((check) => [check.subject, check]));
}

async function allow(permissions: { configure: string; write: string; read: string }): Promise<void> {
  await manage(`permissions/${broker.virtualHost}/${testServers().broker.username}`, permissions);
}

async function manage(path: string, body: object): Promise<void> {
  const { hostname, managementPort, username, password } = testServers().broker;
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const url = `http://${hostname}:${managementPort}/api/${path}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'PUT', headers, body: JSON.stringify(body) });
  assert.ok(response.ok);
}

test('on new servers missing queues are fine, a missing schema is a problem, and nothing is created', async () => {
  const checks = await doctor();
  assert.equal(checks.get('queue job_submissions')?.state, 'ok');
  assert.equal(checks.get('permissions of the orchestrator on the SDK side')?.state, 'ok');
  const schema = checks.get('database schema');
  assert.equal(schema?.state, 'problem');
  assert.match(schema.detail, /0001/);
  assert.equal(checks.get('consumer_timeout')?.state, 'unknown');
  assert.deepEqual(await broker.queues(), []);
});

test('queues and exchanges with wrong arguments are found', async () => {
  const connection = new Connection({ ...broker, name: 'doctor test' });
  await connection.start();
  await connection.declare({
    exchanges: [{ name: 'celery.pidbox', type: 'topic', durable: true }],
    queues: [
      { name: 'job_submissions', durable: true, arguments: { 'x-max-priority': 5 } },
      { name: 'noop', durable: true },
      { name: 'sleep', durable: true, arguments: { 'x-max-priority': 10 } },
    ],
  });
  await connection.stop();
  const checks = await doctor();
  for (const subject of ['queue job_submissions', 'queue noop', 'exchange celery.pidbox']) {
    const check = checks.get(subject);
    assert.equal(check?.state, 'problem', subject);
    assert.match(check.remedy, /delete/);
  }
  const noop = checks.get('queue noop');
  assert.ok(noop?.state === 'problem' && noop.remedy.includes(`delete_queue -p ${broker.virtualHost} noop;`));
  assert.equal(checks.get('queue sleep')?.state, 'ok');
  // The check has changed nothing.
  assert.equal(
    (await broker.queues()).find(({ name }) => name === 'noop')?.arguments['x-max-priority'],
    undefined,
  );
});

test('contradictions in the definitions are a warning that names them and their place', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'omotes-doctor-'));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'definitions.json');
  const parameter = { parameter_type: 'integer', key_name: 'count', default: 5, maximum: 3 };
  const workflow = { workflow_type_name: 'w', workflow_type_description_name: 'W' };
  await writeFile(path, JSON.stringify([{ ...workflow, workflow_parameters: [parameter] }]));
  const check = (await doctor({ WORKFLOW_CONFIG_PATH: path })).get('workflow definitions');
  assert.equal(check?.state, 'warning');
  assert.match(check.detail, /\[0\]\.workflow_parameters\[0\]\.default: 5 is above the maximum 3/);
});

test('without the policies there is a warning that queues of programs that are gone stay', async () => {
  const missing = (await doctor()).get('queue policies');
  assert.equal(missing?.state, 'warning');
  for (const { vhost, name, ...policy } of queuePolicies(broker.virtualHost)) {
    assert.match(missing.remedy, new RegExp(`set_policy -p ${vhost} .*${name}`));
    await manage(`policies/${vhost}/${name}`, policy);
  }
  const check = (await doctor()).get('queue policies');
  assert.ok(check?.state === 'unknown' && /rabbitmqctl list_policies/.test(check.remedy));
});

test('a missing right is named with the command that grants it', async () => {
  const everything = { configure: '.*', write: '.*', read: '.*' };
  for (const missing of ['configure', 'write', 'read'] as const) {
    await allow({ ...everything, [missing]: '' });
    const check = (await doctor()).get('permissions of the orchestrator on the SDK side');
    assert.equal(check?.state, 'problem', missing);
    assert.match(check.remedy, /rabbitmqctl set_permissions/);
  }
  await allow(everything);
});

test('a wrong password, a missing virtual host and a missing broker have different remedies', async () => {
  const subject = 'broker, as the orchestrator on the SDK side';
  const password = (await doctor({ SDK_RABBITMQ_PASSWORD: 'wrong' })).get(subject);
  assert.ok(password?.state === 'problem' && /check the password/.test(password.remedy));
  const virtualHost = (await doctor({ SDK_RABBITMQ_VIRTUALHOST: 'none' })).get(subject);
  assert.ok(virtualHost?.state === 'problem' && /add_vhost none/.test(virtualHost.remedy));
  const port = (await doctor({ SDK_RABBITMQ_PORT: '1' })).get(subject);
  assert.ok(port?.state === 'problem' && /start RabbitMQ/.test(port.remedy));
});

test('time-series servers in the environment are checked', async (context) => {
  const influxDb = await TestInfluxDb.create();
  context.after(() => influxDb.remove());
  const { host, port, username, password } = influxDb;
  await influxDb.createDatabase('3f2504e0-4f89-41d3-9a0c-0305e82c3301');
  await influxDb.createDatabase('energy_profiles');
  const environment = { INFLUXDB_HOST: host, INFLUXDB_PORT: `${port}`, INFLUXDB_USERNAME: username };
  const subject = `time series in influxdb ${host}:${port}`;
  assert.equal([...(await doctor()).keys()].filter((key) => key.startsWith('time series')).length, 0);
  const found = (await doctor({ ...environment, INFLUXDB_PASSWORD: password })).get(subject);
  assert.deepEqual([found?.state, found?.detail], ['ok', 'time series of 1 outputs']);
  const refused = (await doctor({ ...environment, INFLUXDB_PASSWORD: 'wrong' })).get(subject);
  assert.equal(refused?.state, 'problem');
  assert.match(refused.detail, /authorization failed/);
  await influxDb.stop();
  const away = (await doctor({ ...environment, INFLUXDB_PASSWORD: password })).get(subject);
  assert.ok(
    away?.state === 'problem' && /ECONNREFUSED/.test(away.detail) && /INFLUXDB_HOST/.test(away.remedy),
  );
});

test('S3 buckets in the environment are checked', async () => {
  const names = { CLEANUP_S3_BUCKETS: 'results archive', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' };
  const unset = (await doctor(names)).get('settings of S3');
  assert.match(unset?.detail ?? '', /AWS_SECRET_ACCESS_KEY must be set/);
  const endpoint = `http://127.0.0.1:${await freePort(new Set())}`;
  const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'hidden', AWS_ENDPOINT_URL: endpoint };
  const found = await doctor({ ...names, ...keys });
  for (const bucket of ['results', 'archive']) {
    const away = found.get(`bucket '${bucket}' of S3`);
    assert.ok(away?.state === 'problem' && /ECONNREFUSED/.test(away.detail));
    assert.match(away.remedy, /AWS_ENDPOINT_URL_S3/);
  }
  assert.doesNotMatch(JSON.stringify([...found.values()]), /hidden/);
});

test('a newer schema, a foreign one and an outdated one have different remedies', () => {
  const findings = { missingMigrations: ['0002'], unknownMigration: undefined, missingColumns: [] };
  const remedy = (changes: Partial<SchemaFindings>): string => {
    const check = schemaCheck({ ...findings, ...changes });
    return check.state === 'ok' ? '' : check.remedy;
  };
  assert.match(remedy({}), /start an orchestrator of this version/);
  assert.match(remedy({ unknownMigration: 99 }), /newer version/);
  assert.match(remedy({ missingColumns: ['job.celery_id'] }), /empty database/);
  assert.equal(remedy({ missingMigrations: [] }), '');
});
