import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { stackEnvironment, workerEnvironment, type LocalStack } from '@omotes/local';

const ROOT = new URL('../../', import.meta.url);

/** The orchestrator, with the workflows of the example worker. `settings`: in place of the defaults. */
export function startOrchestrator(
  stack: LocalStack,
  settings: Readonly<Record<string, string>> = {},
): ChildProcess {
  return start('packages/cli/src/main.ts', ['orchestrator'], {
    ...stackEnvironment(stack),
    WORKFLOW_CONFIG_PATH: pathOf('examples/workflow-config.json'),
    HTTP_PORT: '0',
    LOG_LEVEL: 'ERROR',
    ...settings,
  });
}

/** The example worker. */
export function startWorker(stack: LocalStack): ChildProcess {
  return start('examples/worker.ts', [], { ...workerEnvironment(stack), LOG_LEVEL: 'CRITICAL' });
}

/** SIGTERM; resolves when the process is gone. */
export async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const exited = once(program, 'exit');
  program.kill();
  await exited;
}

function start(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(process.execPath, [pathOf(file), ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, ROOT));
}
