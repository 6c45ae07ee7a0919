import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { LocalStackError } from '@omotes/local';
import { ChromiumMissingError } from '../errors.ts';
import { CHROMIUM_VARIABLE, ensureChromium } from '../installation/chromium.ts';
import { type PrivateStack, privateStack } from '../servers/private-stack.ts';
import { testEnvironment } from '../servers/test-servers.ts';
import { needsBrowser, pythonEnvironmentsOf, ROOT, testFiles } from './test-files.ts';

const USAGE = `Usage: ./omotes test [--interop | --all | FILE…] [NODE-TEST-OPTION…]
       ./omotes test --explore deep [--minutes N] [--seed N]
       ./omotes test --explore SCHEDULE

Starts a private RabbitMQ and PostgreSQL, checks format, lint and types, and runs the tests.

  FILE…      only these test files, without the checks
  --interop  only the tests with the published Python programs, without the checks
  --all      the checks, all tests and those of --interop, as CI does
  --explore deep
             explore the crash points of the orchestrator for longer than the tests do, without servers. --minutes: how
             long (default: 30, fractions are possible), shared by all worlds. --seed: the seed of the random walks
             (default: a new one, which is printed)
  --explore SCHEDULE
             replay a printed schedule step by step; put it in quotes

Other options, such as --test-name-pattern=TEXT, are passed on to node --test.
The published Python programs are installed from PyPI into .omotes once; they need Python 3.11 or newer.
The exit code of --explore is 0 when every promise holds, 1 when one is broken, 2 for a usage error.
`;

const EXPLORER = join(ROOT, 'packages/orchestrator/test/exploration/explore-main.ts');
const PYTHON_INSTALLER = join(ROOT, 'packages/python/src/main.ts');
const OWN_OPTIONS = ['--', '--interop', '--all'];
const DEFAULT_OPTIONS = [
  '--test-reporter=spec',
  // One more than there are cores: most tests wait for processes and servers most of the time.
  `--test-concurrency=${availableParallelism() + 1}`,
  '--test-timeout=600000',
];

const children = new Set<ChildProcess>();
let endedBy: 'SIGINT' | 'SIGTERM' | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    endedBy ??= signal;
    for (const child of children) signalGroup(child, signal);
  });
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof LocalStackError || error instanceof ChromiumMissingError)) throw error;
  console.error(`omotes: ${error.message}`); // it says what to do
  return 1;
});

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (args.includes('--explore'))
    return run(process.execPath, [EXPLORER, ...args.filter((arg) => arg !== '--explore')], process.env);
  const options = args.filter((argument) => argument.startsWith('-') && !OWN_OPTIONS.includes(argument));
  const named = args.filter((argument) => !argument.startsWith('-'));
  const [interop, all] = [args.includes('--interop'), args.includes('--all')];
  const files = testFiles(named, { interop, all });
  const hasChecks = all || (named.length === 0 && !interop);

  const preparing = prepare(files);
  preparing.catch(() => undefined); // awaited below, after the checks that run meanwhile
  const pythonInstalled = installPython(files);
  const checks = hasChecks ? await run('npm', ['run', '--silent', 'check'], process.env) : 0;
  const python = await pythonInstalled;
  const { stack, environment } = await preparing;
  let tests = 1;
  try {
    if (python === 0)
      tests = await run(process.execPath, ['--test', ...DEFAULT_OPTIONS, ...options, ...files], environment);
  } finally {
    await stack.stop();
  }
  if (endedBy !== undefined) return endedBy === 'SIGINT' ? 130 : 143;
  if (checks !== 0) console.error('The checks before the tests failed: npm run check');
  return tests === 0 ? checks : tests;
}

/** Installs the browser if a test needs it, and starts the servers; one after the other, as both may install packages. */
async function prepare(
  files: readonly string[],
): Promise<{ readonly stack: PrivateStack; readonly environment: NodeJS.ProcessEnv }> {
  const log = (line: string): void => console.error(line);
  const browser = needsBrowser(files) ? await ensureChromium(log) : undefined;
  const stack = await privateStack(log);
  const environment = {
    ...process.env,
    ...testEnvironment(stack.servers),
    ...(browser === undefined ? {} : { [CHROMIUM_VARIABLE]: browser }),
  };
  return { stack, environment };
}

/** Resolves with the exit code of the installer, which prints what is missing. */
async function installPython(files: readonly string[]): Promise<number> {
  const environments = pythonEnvironmentsOf(files);
  if (environments.length === 0) return 0;
  return run(process.execPath, [PYTHON_INSTALLER, ...environments], process.env);
}

/** Runs a command in its own process group, so that a signal reaches all that it started; resolves with its exit code. */
async function run(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  if (endedBy !== undefined) return 1;
  const { promise, resolve: ended, reject } = Promise.withResolvers<number>();
  const child = spawn(file, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  children.add(child);
  child.once('error', reject);
  child.once('exit', (code) => ended(code ?? 1));
  const exitCode = await promise.finally(() => children.delete(child));
  signalGroup(child, 'SIGKILL'); // whatever a test left running
  return exitCode;
}

function signalGroup(leader: ChildProcess, signal: NodeJS.Signals): void {
  if (leader.pid === undefined) return;
  try {
    process.kill(-leader.pid, signal);
  } catch {
    // The group has ended.
  }
}
