import { type ChildProcess, spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { LocalStackError } from '@omotes/local';
import { CHROMIUM_VARIABLE, ensureChromium } from './chromium.ts';
import { ChromiumMissingError } from './errors.ts';
import { privateStack } from './private-stack.ts';
import { testEnvironment } from './test-environment.ts';

const USAGE = `Usage: ./omotes test [--interop | FILE…] [NODE-TEST-OPTION…]
       ./omotes test --explore deep [--minutes N] [--seed N]
       ./omotes test --explore SCHEDULE

Starts a private RabbitMQ and PostgreSQL, checks format, lint and types, runs every test and stops the servers.
With files it runs these only, without the checks; with --interop those that drive the published Python programs.
These, and the published Python worker of the chaos, it installs from PyPI into .omotes/interop, once (Python 3.11 or newer
is needed).
Options, such as --test-name-pattern=TEXT, go to node --test.
With --explore it needs no servers. 'deep' explores the crash points of the orchestrator for longer than the tests do: the
time (--minutes, default 30, fractions too) is shared over all worlds; --seed (default: a new one, which is printed) decides
the random walks. With a SCHEDULE that was printed before, in quotes, it goes through that course again, step by step.
It exits with 0 when no promise is broken, 1 when one is, 2 when it was asked for something impossible.
`;

const ROOT = resolve(import.meta.dirname, '../../..');
const EXPLORER = join(ROOT, 'packages/orchestrator/test/exploration/explore-main.ts');
const TEST_FILES = ['packages/*/test', 'examples/test', 'bench/test'].map(
  (folder) => `${folder}/**/*.test.ts`,
);
const INTEROP_FILES = ['interop/test/*.test.ts'];
/** The chaos has a published Python worker with this set of versions. */
const [CHAOS_FILE, CHAOS_VERSIONS] = ['chaos.test.ts', 'locked'];
const BROWSER_FILES = join(ROOT, 'packages/dashboard/test/browser/');
const OWN_OPTIONS = ['--', '--interop'];
const INTEROP = join(ROOT, 'interop/');
const DEFAULT_OPTIONS = ['--test-reporter=spec', '--test-concurrency=2', '--test-timeout=600000'];

let child: ChildProcess | undefined;
let endedBy: 'SIGINT' | 'SIGTERM' | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    endedBy ??= signal;
    signalGroup(child, signal);
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
  const named = args.filter((argument) => !argument.startsWith('-')).map((file) => resolve(file));
  const chosen = args.includes('--interop') ? [...named, ...filesOf(INTEROP_FILES)] : named;
  const files = chosen.length > 0 ? chosen : filesOf(TEST_FILES);
  const needsInterop = files.some((file) => file.startsWith(INTEROP));
  if (needsInterop || files.some((file) => basename(file) === CHAOS_FILE)) {
    // Before the tests, as those of the chaos run at the same time.
    const python = [join(INTEROP, 'src/environment.ts'), ...(needsInterop ? [] : [CHAOS_VERSIONS])];
    const prepared = await run(process.execPath, python, process.env);
    if (prepared !== 0) return prepared; // it says what is missing
  }
  const log = (line: string) => console.error(line);
  const needsBrowser = files.some((file) => file.startsWith(BROWSER_FILES));
  const browser = needsBrowser ? await ensureChromium(log) : undefined;
  const starting = privateStack(log);
  starting.catch(() => undefined); // awaited below, after the checks that run meanwhile
  const checks = chosen.length > 0 ? 0 : await run('npm', ['run', '--silent', 'check'], process.env);
  const stack = await starting;
  let tests = 1;
  try {
    const env = {
      ...process.env,
      ...testEnvironment(stack.servers),
      ...(browser === undefined ? {} : { [CHROMIUM_VARIABLE]: browser }),
    };
    tests = await run(process.execPath, ['--test', ...DEFAULT_OPTIONS, ...options, ...files], env);
  } finally {
    await stack.stop();
  }
  if (endedBy !== undefined) return endedBy === 'SIGINT' ? 130 : 143;
  if (checks !== 0) console.error('The checks before the tests failed: npm run check');
  return tests === 0 ? checks : tests;
}

function filesOf(patterns: readonly string[]): string[] {
  return globSync(patterns, { cwd: ROOT, exclude: (name) => name === 'node_modules' })
    .sort()
    .map((file) => join(ROOT, file));
}

/** Runs a command in a process group of its own, so that a signal reaches all it started; returns its exit code. */
async function run(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  if (endedBy !== undefined) return 1;
  const { promise, resolve: ended, reject } = Promise.withResolvers<number>();
  child = spawn(file, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  child.once('error', reject);
  child.once('exit', (code) => ended(code ?? 1));
  const exitCode = await promise;
  signalGroup(child, 'SIGKILL'); // what a test left behind
  return exitCode;
}

function signalGroup(leader: ChildProcess | undefined, signal: NodeJS.Signals): void {
  if (leader?.pid === undefined) return;
  try {
    process.kill(-leader.pid, signal);
  } catch {
    // The group is gone.
  }
}
