import {
  gatewayEnvironment,
  readRunningStack,
  type RunningStack,
  stackEnvironment,
  workerEnvironment,
} from '@omotes/local';
import { type Command, Option } from 'commander';
import { type Context, type Environment, print } from '../context.ts';
import { NoServersError } from '../errors.ts';
import { definitionsPath } from '../local-system.ts';
import { exportLines } from '../output/shell-quoting.ts';

/** `omotes env` */
export function addEnv(program: Command, context: Context): void {
  program
    .command('env')
    .summary('print shell lines that make other programs use the running stack')
    .description(
      "Print shell lines that export the environment variables with which programs find the servers of './omotes up'. " +
        'Use them with: eval "$(./omotes env)". The lines contain passwords.',
    )
    .addOption(
      new Option('--for <program>', 'the kind of program that gets the variables')
        .choices(['sdk', 'worker', 'gateway'])
        .default('sdk'),
    )
    .action(async (options: { for: 'sdk' | 'worker' | 'gateway' }) => {
      const stack = await readRunningStack(context.dataFolder);
      if (!stack) throw new NoServersError(context.dataFolder);
      print(context.stdout, ...exportLines(environmentOf(options.for, stack, context.environment)));
    });
}

function environmentOf(
  program: 'sdk' | 'worker' | 'gateway',
  stack: RunningStack,
  environment: Environment,
): Record<string, string> {
  const all = { ...stackEnvironment(stack), WORKFLOW_CONFIG_PATH: definitionsPath(environment) };
  switch (program) {
    case 'sdk':
      return all;
    case 'worker':
      return { ...all, ...workerEnvironment(stack) };
    case 'gateway':
      return gatewayEnvironment(stack);
  }
}
