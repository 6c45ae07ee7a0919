import { readFile } from 'node:fs/promises';
import type { Comparison, Report } from '@omotes/bench';
import type { Command } from 'commander';
import { type Context, print, printJson } from '../context.ts';
import { CliError, UsageError } from '../errors.ts';
import { table } from '../output/table.ts';

interface BenchCommandOptions {
  readonly only?: readonly string[];
  readonly quick?: boolean;
  readonly compare?: string;
  readonly json?: boolean;
}

/** `omotes bench` */
export function addBench(program: Command, context: Context): void {
  program
    .command('bench')
    .summary('measure rates and latencies')
    .description(
      'Measure rates and latencies of jobs on a private RabbitMQ and PostgreSQL. For comparison, measure bare loops that ' +
        'send the same messages without any logic, the published Python SDK, and other job systems (peers), which are ' +
        'installed from PyPI, npm and Debian into .omotes the first time (a minute). Each is run several times, in turns; ' +
        'the report has medians, minimum and maximum. If a section fails, the others are still measured. The exit code is ' +
        '0 only if every section was measured, no job was lost, no result was repeated and, with --compare, no figure ' +
        'is worse by more than a tenth and the spread of the runs. It takes about half an hour, with --quick three ' +
        'minutes.',
    )
    .option(
      '--only <section...>',
      'only these sections: end-to-end, python-sdks, ingest, latency, progress, backlog, large, mixture, scale-out, floor, peers',
    )
    .option('--quick', 'fewer jobs and runs, for a first look')
    .option('--compare <file>', 'an earlier report, as --json prints it')
    .option('--json', 'print the report as one JSON object')
    .action((options: BenchCommandOptions) => bench(context, options));
}

async function bench(context: Context, options: BenchCommandOptions): Promise<void> {
  const { stdout, stderr, signal } = context;
  // Imported here, so that other commands start faster.
  const { compare, differences, FULL, QUICK, reportLines, runBenchmark, SECTION_NAMES } =
    await import('@omotes/bench');
  const unknown = options.only?.find((name) => !SECTION_NAMES.some((known) => known === name));
  if (unknown !== undefined)
    throw new UsageError(`There is no section '${unknown}'; there are: ${SECTION_NAMES.join(', ')}`);
  const earlier = options.compare === undefined ? undefined : await readReport(options.compare);
  const report = await runBenchmark({
    sizes: options.quick ? QUICK : FULL,
    only: SECTION_NAMES.filter((name) => options.only?.includes(name) ?? true),
    log: (line) => print(stderr, line),
    signal,
  });
  if (options.json) printJson(stdout, report);
  else print(stdout, ...reportLines(report));
  const comparisons = earlier === undefined ? [] : compare(earlier, report);
  if (earlier !== undefined) {
    const warnings = differences(earlier, report).map((line) => `warning: ${line}`);
    print(options.json ? stderr : stdout, '', ...warnings, ...comparisonLines(comparisons));
  }
  const error = failing(report, comparisons);
  if (error) throw error;
}

/** The error with which the command ends, or undefined when all is well. */
export function failing(
  { sections, lost, repeated }: Pick<Report, 'sections' | 'lost' | 'repeated'>,
  comparisons: readonly Comparison[],
): CliError | undefined {
  const reasons = (kind: 'failed' | 'unavailable'): string =>
    Object.entries(sections)
      .flatMap(([name, { [kind]: reason }]) => (reason === undefined ? [] : [`${name}: ${reason}`]))
      .join('; ');
  const [failed, unavailable] = [reasons('failed'), reasons('unavailable')];
  if (failed !== '') return new CliError('bench_failed', `Some sections failed: ${failed}`);
  if (unavailable !== '')
    return new CliError('bench_unavailable', `Some sections could not be measured: ${unavailable}`);
  if (lost > 0 || repeated > 0) {
    const what = `${lost} jobs were lost and ${repeated} results repeated`;
    return new CliError('bench_defects', `${what}: see the sections above`);
  }
  const worse = comparisons.filter(({ isWorse }) => isWorse);
  return worse.length === 0
    ? undefined
    : new CliError('bench_worse', `Worse than in the earlier report: ${worse.map(nameOf).join('; ')}`);
}

async function readReport(file: string): Promise<Report> {
  try {
    const report = JSON.parse(await readFile(file, 'utf8')) as Partial<Report> | null;
    const figures = Object.values(report?.sections ?? {}).flatMap((section) => section.figures);
    const isWhole = figures.every(({ values }) => Array.isArray(values));
    if (!report?.conditions || !report.sizes || !report.sections || !isWhole)
      throw new Error('it is not a report of --json');
    return report as Report;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The earlier report ${file} cannot be read: ${reason}`, { cause: error });
  }
}

function comparisonLines(comparisons: readonly Comparison[]): string[] {
  return table(
    ['FIGURE', 'BEFORE', 'NOW', ''],
    comparisons.map((comparison) => {
      const shown = (value: number): string =>
        `${value.toFixed(['ms', '%'].includes(comparison.unit) ? 2 : 0)} ${comparison.unit}`;
      const { before, now, isWorse } = comparison;
      return [nameOf(comparison), shown(before), shown(now), isWorse ? 'WORSE' : ''];
    }),
  );
}

function nameOf({ section, name }: Comparison): string {
  return `${section}: ${name}`;
}
