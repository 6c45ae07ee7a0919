// Writes the page of figures, docs/evidence/performance.md, and its plots.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { barPlot, type BarGroup } from './src/bar-plot.ts';
import { conditionRows } from './src/condition-rows.ts';
import { type Figure, shareText, valueText } from './src/figure.ts';
import { SECTION_NAMES, type Report, type SectionName } from './src/index.ts';
import { whyNotMeasured } from './src/section.ts';

const MEANINGS: Readonly<Record<SectionName, string>> = {
  'end-to-end':
    'No-op jobs from SDK programs through the orchestrator to a worker and back, at most 500 unfinished at once: from ' +
    'the submission until the result is with the SDK program.',
  'python-sdks':
    'Five programs on the published Python SDK: how fast they submit while nothing else has anything to do (the orchestrator is ' +
    'stopped meanwhile), and from the first submission until all have their results.',
  ingest:
    'Submissions that wait when an orchestrator starts, until the tasks of all are with the broker; no worker.',
  latency: 'One job at a time, from before its submission until its result is with the SDK program.',
  progress:
    'Updates that tasks send, until the SDK program has them; the lag is that of each update. All have to arrive, in ' +
    'order and before the result. In processes, but the many jobs inline.',
  backlog:
    'Jobs that no worker takes: how fast more are accepted when so many wait already, and what they cost. The rate is ' +
    'from the first submission of a step until the last of its tasks is with the broker; each step adds to the backlog.',
  large:
    'Jobs with large energy systems, one at a time in a process: the median of a run, the most that one process of each ' +
    'program held at once, and jobs of another SDK program meanwhile, inline and one at a time, whose processor time is ' +
    'in that of the large ones.',
  mixture:
    'Short jobs in processes, one at a time: while long jobs hold most of the processes, and while another SDK program ' +
    'keeps 100 jobs unfinished, which need no process or are of the same type.',
  'scale-out':
    'No-op jobs of one SDK program as in end-to-end, with more orchestrators, more workers, or many SDK connections that ' +
    'do nothing; each beside the floor of one of each, which took turns with it. Then the idle system: shares of one core.',
  floor: 'The bare loops by themselves.',
  peers:
    'Other job systems on the same machine in the same run, with no-op jobs of the same size: from the submission until ' +
    'the result is with the program that submitted, at most 500 unfinished at once, and one at a time. Each has a worker ' +
    'and a submitting program. None makes the promises of this one; what each leaves out stands below the table.',
};

/** The plots: their files in `docs/performance`, what they show, and their sections. */
const PLOTS: readonly {
  readonly name: string;
  readonly title: string;
  readonly section: SectionName;
  readonly groups: (figuresOf: (section: SectionName) => readonly Figure[]) => readonly BarGroup[];
}[] = [
  {
    name: 'throughput',
    title: 'Jobs a second',
    section: 'end-to-end',
    groups: (figuresOf) => [
      { title: 'End to end', figures: figuresOf('end-to-end') },
      { title: 'Job systems', figures: withUnit(figuresOf('peers'), 'jobs/s') },
    ],
  },
  {
    name: 'latency',
    title: 'Time of a single job',
    section: 'latency',
    groups: (figuresOf) => [
      { title: 'One job at a time', figures: figuresOf('latency') },
      { title: 'Job systems', figures: withUnit(figuresOf('peers'), 'ms') },
    ],
  },
  {
    name: 'backlog',
    title: 'A growing backlog',
    section: 'backlog',
    groups: (figuresOf) =>
      (['jobs/s', 'µs', 'MB'] as const).map((unit) => ({
        title: unit,
        figures: withUnit(figuresOf('backlog'), unit),
      })),
  },
];

const USAGE = `Usage: node bench/performance-page.ts DOCS FINDINGS REPORT…
Writes DOCS/evidence/performance.md and its plots from what 'omotes bench --json' printed, for all sections or some of them in each
REPORT, and appends FINDINGS, a text about these figures.`;

const [docs, findings, ...reportFiles] = process.argv.slice(2);
if (docs === undefined || findings === undefined || reportFiles.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
const reports = await Promise.all(
  reportFiles.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Report),
);
const report = merged(reports);
await mkdir(join(docs, 'performance'), { recursive: true });
await writeFile(
  join(docs, 'evidence/performance.md'),
  [...page(report), '', await readFile(findings, 'utf8')].join('\n'),
);
for (const { name, groups } of PLOTS) {
  const drawn = groups((section) => report.sections[section]?.figures ?? []);
  await writeFile(join(docs, `performance/${name}.svg`), barPlot(drawn));
}

/** Merges the reports into one. Throws if they were not measured under the same conditions. */
function merged(reports: readonly Report[]): Report {
  const [first] = reports as readonly [Report, ...Report[]];
  const conditionsOf = ({ conditions, sizes }: Report): string => JSON.stringify([conditions, sizes]);
  if (reports.some((each) => conditionsOf(each) !== conditionsOf(first)))
    throw new Error('The reports were measured under different conditions, or with other sizes');
  const outcomes = new Map(reports.flatMap(({ sections }) => Object.entries(sections)));
  const sections = Object.fromEntries(
    SECTION_NAMES.flatMap((name) => (outcomes.has(name) ? [[name, outcomes.get(name)]] : [])),
  );
  const sum = (of: 'lost' | 'repeated'): number => reports.reduce((total, each) => total + each[of], 0);
  return { ...first, sections, lost: sum('lost'), repeated: sum('repeated') };
}

function page({ conditions, sizes, sections, lost, repeated }: Report): string[] {
  return [
    '# Performance: the figures',
    '',
    `\`./omotes bench\` measures; \`node bench/performance-page.ts\` writes this page and its plots from what \`--json\` printed, and
appends \`bench/performance-findings.md\`, which is about these figures. Every
figure is the median of ${sizes.runs} runs with the lowest and the highest; what is compared took turns within one run, so that
the shares hold also where the machine is not idle (but those of the backlog: it grows from one depth to the next). Only they can be
compared with other machines.`,
    '',
    `The **floor** is what is left without the system: bare loops in as many processes that send the same messages, of the same
sizes, through queues of the same kind, each persistent, confirmed and acknowledged, in natural batches, with the four batched
statements a job takes in PostgreSQL. They decide nothing and remember nothing. As the wire contract has it, each event of a worker is
a message of its own, where a worker of the system packs what short tasks tell, unless a floor's name says that it packs them too.
In the sections end-to-end, latency, scale-out, floor and peers the benchmark waits before each run until RabbitMQ and PostgreSQL are
idle, at most ten seconds, so that RabbitMQ's work on thousands of deleted queues counts for none of the runs.
A result counts as repeated when it comes again on the wire, whether or not the SDK program is handed it again.`,
    '',
    '| condition | |',
    '| --- | --- |',
    ...[...conditionRows(conditions), ...conditionRows(sizes)].map(
      ([name, value]) => `| ${name} | ${value} |`,
    ),
    `| jobs lost, results repeated | ${lost}, ${repeated} |`,
    ...Object.entries(sections).flatMap(([name, outcome]) => {
      const why = whyNotMeasured(outcome);
      return [
        '',
        `## ${name}`,
        '',
        MEANINGS[name as SectionName],
        '',
        ...(why === undefined ? measured(name, outcome.figures) : [`**${why}**`]),
      ];
    }),
  ];
}

function measured(section: string, figures: readonly Figure[]): string[] {
  const plots = PLOTS.filter((plot) => plot.section === section);
  return [
    ...plots.flatMap(({ title, name }) => [`![${title}](../performance/${name}.svg)`, '']),
    ...table(figures),
    ...notes(figures),
  ];
}

function table(figures: readonly Figure[]): string[] {
  const hasCpu = figures.some(({ cpuMicroseconds }) => cpuMicroseconds);
  const cells = [
    '',
    'median',
    'lowest to highest',
    'share',
    ...(hasCpu ? ['processor time for each job, µs'] : []),
  ];
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  return [
    line(cells),
    line(cells.map(() => '---')),
    ...figures.map((figure) => {
      const { name, unit, median, min, max, cpuMicroseconds = {} } = figure;
      const shown = (value: number): string => valueText(unit, value);
      const cpu = Object.entries(cpuMicroseconds).map(([program, value]) => `${program} ${value.toFixed(0)}`);
      return line([
        name,
        `${shown(median)} ${unit}`,
        `${shown(min)} to ${shown(max)}`,
        shareText(figure),
        ...(hasCpu ? [cpu.join(', ')] : []),
      ]);
    }),
  ];
}

function notes(figures: readonly Figure[]): string[] {
  const noted = figures.flatMap(({ name, note }) => (note === undefined ? [] : [`- **${name}**: ${note}`]));
  return noted.length === 0 ? [] : ['', ...noted];
}

function withUnit(figures: readonly Figure[], unit: Figure['unit']): readonly Figure[] {
  return figures.filter((each) => each.unit === unit);
}
