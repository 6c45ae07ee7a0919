import { randomInt } from 'node:crypto';
import { type Command, InvalidArgumentError } from 'commander';
import { type Context, print, printJson } from '../context.ts';
import { CliError } from '../errors.ts';

interface ChaosCommandOptions {
  readonly minutes: number;
  readonly seed?: number;
  readonly load: number;
  readonly json?: boolean;
}

/** `omotes chaos` */
export function addChaos(program: Command, context: Context): void {
  program
    .command('chaos')
    .summary('cause faults at random while jobs run, and count what is lost')
    .description(
      'Run jobs on a private RabbitMQ and PostgreSQL with several orchestrators, workers and SDK programs, while ' +
        'processes are killed and frozen, servers and connections fail and alarms go off; then print what became of the ' +
        'jobs. One worker uses the published Python library, which is installed from PyPI the first time (needs Python ' +
        '3.11 or newer). The exit code is 0 only if no job was lost, handed over twice, run again or given a wrong result, ' +
        'and nothing is left over. The same seed gives the same jobs and the same schedule of faults.',
    )
    .option('--minutes <number>', 'how long faults happen, at most 1440', upTo(1_440), 2)
    .option('--seed <number>', 'seed of the jobs and the faults (default: a random one)', seedOf)
    .option('--load <number>', 'jobs per second, at most 1000', upTo(1_000), 5)
    .option('--json', 'print the ledger as one JSON object')
    .action((options: ChaosCommandOptions) => chaos(context, options));
}

async function chaos(context: Context, options: ChaosCommandOptions): Promise<void> {
  const { minutes, load, seed = randomInt(2 ** 31) } = options;
  const { stdout, stderr, signal } = context;
  // Imported here, so that other commands start faster.
  const { defectLines, ledgerLines, runChaos } = await import('@omotes/chaos');
  const log = (line: string): void => print(options.json ? stderr : stdout, line);
  const again = `./omotes chaos --minutes ${minutes} --seed ${seed} --load ${load}`;
  log(`Chaos for ${minutes} min with ${load} jobs per second. To repeat it: ${again}`);
  const outcome = await runChaos({ minutes, seed, load, log, signal });
  const { ledger, isPassed, logFolder } = outcome;
  if (options.json) printJson(stdout, { minutes, seed, load, ...ledger, logFolder: logFolder ?? null });
  else print(stdout, '', ...ledgerLines(ledger));
  if (isPassed && ledger.confirmed > 0 && ledger.faults > 0) return;
  if (isPassed)
    throw new CliError(
      'chaos_shows_nothing',
      `This proves nothing: ${ledger.confirmed} jobs were confirmed and ${ledger.faults} faults happened; use more --minutes`,
    );
  print(stderr, ...defectLines(outcome));
  throw new CliError('chaos_defects', `The chaos found defects (seed ${seed}); the logs are in ${logFolder}`);
}

function upTo(max: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!(number > 0 && number <= max))
      throw new InvalidArgumentError(`It must be a number above 0 and at most ${max}.`);
    return number;
  };
}

function seedOf(text: string): number {
  const seed = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(seed))
    throw new InvalidArgumentError('It must be a whole number.');
  return seed;
}
