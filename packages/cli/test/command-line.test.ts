import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CommanderError } from 'commander';
import { createProgram } from '../src/program.ts';
import { runCommand } from './command.ts';
import { MemoryOutput } from './memory-output.ts';

const COMMANDS = [
  ['demo', 'up', 'down', 'env', 'test', 'chaos', 'bench', 'submit', 'watch'],
  ['jobs', 'cancel', 'workflows', 'doctor', 'dead-letters', 'orchestrator', 'worker', 'gateway'],
].flat();

let folder = '';
let environment: Record<string, string> = {};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'omotes-cli-test-'));
  environment = { OMOTES_DATA_FOLDER: join(folder, 'data') };
});

after(() => rm(folder, { recursive: true, force: true }));

test('--help names every command and exits with 0', async () => {
  const { exitCode, stdout, stderr } = await runCommand(['--help'], environment);
  assert.equal(exitCode, 0);
  assert.equal(stderr, '');
  for (const command of COMMANDS) assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
});

test('every command has its own --help, which exits with 0', async () => {
  for (const command of COMMANDS) {
    const stdout = new MemoryOutput();
    const context = { stdout, stderr: stdout, environment, dataFolder: folder, signal: AbortSignal.abort() };
    const program = createProgram(context, '0.0.0');
    await assert.rejects(
      program.parseAsync([command, '--help'], { from: 'user' }),
      (error) => error instanceof CommanderError && error.exitCode === 0,
    );
    assert.match(stdout.text, new RegExp(`^Usage: omotes ${command}`));
  }
});

test('--version prints only the version', async () => {
  const { exitCode, stdout } = await runCommand(['--version'], environment);
  assert.equal(exitCode, 0);
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
});

test('a token is printed once, and its file has only its hash', async () => {
  const path = join(folder, 'tokens.json');
  const withTokens = { ...environment, GATEWAY_TOKENS_PATH: path };
  const { exitCode, stdout, stderr } = await runCommand(
    ['gateway', 'token', 'ada', '--operator'],
    withTokens,
  );
  assert.equal(exitCode, 0, stderr);
  assert.match(stdout, /^omotes_[\w-]{43}\n$/);
  const tokens = JSON.parse(await readFile(path, 'utf8')) as object[];
  assert.deepEqual(
    tokens.map((token) => ({ ...token, sha256: '…' })),
    [{ user_name: 'ada', role: 'operator', sha256: '…' }],
  );
  assert.ok(!JSON.stringify(tokens).includes(stdout.trim()));
});

const USAGE_ERRORS: [problem: string, args: string[]][] = [
  ['an unknown command', ['launch']],
  ['an unknown option', ['jobs', '--fast']],
  ['a missing argument', ['submit', 'noop']],
  ['a worker program that does not exist', ['worker', 'nowhere.ts']],
  ['a superfluous argument', ['jobs', 'all']],
  ['a timeout that is not a duration', ['submit', 'noop', 'in.esdl', '--timeout', 'soon']],
  ['an unknown priority', ['submit', 'noop', 'in.esdl', '--priority', 'urgent']],
  ['a parameter without a value', ['submit', 'noop', 'in.esdl', '--param', 'steps']],
  ['an output without waiting for it', ['submit', 'noop', 'in.esdl', '-o', 'out.esdl']],
  ['watching something that is not a job id', ['watch', 'nonsense']],
  ['cancelling something that is not a job id', ['cancel', 'nonsense']],
  ['a token without a file for it', ['gateway', 'token', 'ada']],
];

for (const [problem, args] of USAGE_ERRORS) {
  test(`${problem} is a usage error: one line on stderr, exit code 2`, async () => {
    const { exitCode, stdout, stderr } = await runCommand(args, environment);
    assert.equal(exitCode, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^omotes: .+\n$/);
  });
}

test('a file that cannot be read is named in one line, exit code 1', async () => {
  const { exitCode, stderr } = await runCommand(['submit', 'noop', join(folder, 'none.esdl')], environment);
  assert.equal(exitCode, 1);
  assert.match(stderr, /^omotes: .*none\.esdl.*\n$/);
});

test('a file that is not UTF-8 is refused, not changed', async () => {
  const file = join(folder, 'latin-1.esdl');
  await writeFile(file, Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a name="é"/>', 'latin1'));
  const { exitCode, stderr } = await runCommand(['submit', 'noop', file], environment);
  assert.equal(exitCode, 1);
  assert.match(stderr, /^omotes: .*latin-1\.esdl is not UTF-8\n$/);
});

for (const command of ['jobs', 'workflows', 'env', 'doctor']) {
  test(`'${command}' without any servers says how to start some`, async () => {
    const { exitCode, stdout, stderr } = await runCommand([command], environment);
    assert.equal(exitCode, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^omotes: .*omotes up.*\n$/);
  });
}

test('down succeeds when no stack is running', async () => {
  const { exitCode, stdout } = await runCommand(['down'], environment);
  assert.equal(exitCode, 0);
  assert.match(stdout, /No stack is running/);
});

test('--purge removes only the data of a stack', async () => {
  const dataFolder = await mkdtemp(join(folder, 'shared-'));
  await writeFile(join(dataFolder, 'precious.txt'), 'kept');
  await writeFile(join(dataFolder, 'settings.json'), '{}');
  const { exitCode, stderr } = await runCommand(['down', '--purge'], { OMOTES_DATA_FOLDER: dataFolder });
  assert.equal(exitCode, 0, stderr);
  assert.deepEqual(await readdir(dataFolder), ['precious.txt']);
});

test('the doctor says what to do about a missing broker, a missing database and wrong definitions', async () => {
  const definitions = join(folder, 'definitions.json');
  await writeFile(definitions, '[{"workflow_type_name": 5}]');
  const { exitCode, stdout } = await runCommand(['doctor', '--json'], {
    ...environment,
    // Nothing listens on port 1.
    SDK_RABBITMQ_HOSTNAME: '127.0.0.1',
    SDK_RABBITMQ_PORT: '1',
    POSTGRESQL_HOST: '127.0.0.1',
    POSTGRESQL_PORT: '1',
    WORKFLOW_CONFIG_PATH: definitions,
  });
  assert.equal(exitCode, 1);
  const checks = JSON.parse(stdout) as { subject: string; state: string; remedy?: string }[];
  const problems = checks.filter(({ state }) => state === 'problem').map(({ subject }) => subject);
  assert.deepEqual(problems, [
    'broker, as the orchestrator on the SDK side',
    'database',
    'workflow definitions',
  ]);
  assert.ok(checks.every(({ state, remedy }) => state === 'ok' || (remedy ?? '') !== ''));
});
