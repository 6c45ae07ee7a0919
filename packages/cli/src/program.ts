import { Command } from 'commander';
import { addBench } from './commands/bench.ts';
import { addCancel } from './commands/cancel.ts';
import { addChaos } from './commands/chaos.ts';
import { addDeadLetters } from './commands/dead-letters.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addDown } from './commands/down.ts';
import { addEnv } from './commands/env.ts';
import { addGateway } from './commands/gateway.ts';
import { addJobs } from './commands/jobs.ts';
import { addOrchestrator } from './commands/orchestrator.ts';
import { addSubmit } from './commands/submit.ts';
import { addUp } from './commands/up.ts';
import { addWatch } from './commands/watch.ts';
import { addWorker } from './commands/worker.ts';
import { addWorkflows } from './commands/workflows.ts';
import type { Context } from './context.ts';
import { CliError, errorLine } from './errors.ts';

/** The whole command line. Parsing runs a command; it throws `CommanderError` for help and usage errors. */
export function createProgram(context: Context, version: string): Command {
  const program = new Command('omotes')
    .description('OMOTES, a job system for energy system calculations')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: (text) => void context.stderr.write(text),
      outputError: (text, write) => write(`${errorLine(text.replace(/^error: /, ''))}\n`),
    });
  program.commandsGroup('On one machine:');
  addDemo(program, context);
  addUp(program, context);
  addDown(program, context);
  addEnv(program, context);
  addTest(program);
  addChaos(program, context);
  addBench(program, context);
  program.commandsGroup('Jobs:');
  addSubmit(program, context);
  addWatch(program, context);
  addJobs(program, context);
  addCancel(program, context);
  addWorkflows(program, context);
  program.commandsGroup('Against existing servers:');
  addDoctor(program, context);
  addDeadLetters(program, context);
  addOrchestrator(program);
  addGateway(program, context);
  addWorker(program, context);
  const help = new Command('help').argument('[command]').description('print help').helpGroup('Other:');
  program.addHelpCommand(help);
  program.addHelpText(
    'after',
    `
Commands on jobs, 'doctor' and 'dead-letters' use the servers in the environment (RABBITMQ_* or
SDK_RABBITMQ_*, POSTGRESQL_*), or else those of './omotes up'. The data of './omotes up' is in .omotes
in the checkout, or in OMOTES_DATA_FOLDER.`,
  );
  return program;
}

/** For `--help` only: the launcher runs the tests itself. */
function addTest(program: Command): void {
  program
    .command('test')
    .summary('run the tests on private servers')
    .description(
      'Run the given test files, or every check and test, on a private RabbitMQ and PostgreSQL. With --explore deep, ' +
        'explore the crash points of the orchestrator for longer than the tests do.',
    )
    .argument('[files...]', 'test files')
    .action(() => {
      throw new CliError('launcher_only', "The tests are run by the launcher: './omotes test'");
    });
}
