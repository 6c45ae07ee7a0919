// Writes the performance page and its plots from a report: node bench/performance-page.ts report.json docs
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { barPlot, type BarGroup } from './src/bar-plot.ts';
import { conditionRows } from './src/condition-rows.ts';
import { type Figure, shareText, valueText } from './src/figure.ts';
import type { Report, SectionName } from './src/index.ts';
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

/** Files below `docs/performance`, what they show, and the sections above whose tables they stand. */
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

const LIMITS = `## What limits it

The tables are of one full run (1,000,000 jobs queued, 50 MB of ESDL), a command for each section, on a machine that did nothing else.

| aimed at | reached | |
| --- | --- | --- |
| inbox, inline: 80 % of the floor; 2,500 jobs/s | 77 and 80 % (two sections); 2,411, with two orchestrators 2,710 | nearly |
| inbox, in processes: 1,200 jobs/s | 1,429 | yes |
| three queues for each job: 80 % of declaring and deleting them | 63 %; from five programs 49 % | no |
| five Python SDKs: 90 % of what they submit alone | 42 % | no |
| ingest: 80 % of the floor; 3,500 jobs/s | 85 %; 4,998 | yes |
| a single job inline: 1.2 × the floor, 15 ms in 99 of 100 | 1.71 × (7.6 ms), 15.8 ms | no, nearly |
| a single job in a process: 6 ms | 7.5 ms | no |
| updates: all, in order, before the result; 5,000/s | all; 39,900/s | yes |
| 1,000 updates/s: lag 3 ms, 15 ms in 99 of 100 | 2.7 ms, 13.1 ms | yes |
| 10⁶ jobs queued: memory within 20 % and below 200 MB | 182 and 195 MB | yes |
| 10⁶ jobs queued: ingest within 20 % | 134 % of that with a thousand (42 to 144 %) | yes in the median |
| 50 MB: six times that in the orchestrator; others 1 s in 99 of 100 | 6.3 times (5.8 to 6.5); 0.65 s | nearly; yes |
| Celery: 3 × its jobs/s, 2.5 × its time of a single job | 2.9 × either of its pools; 2.9 × that of its processes, 3.0 × that of its threads | nearly; no |
| idle: 1 % of a core | 0.7 % (orchestrator 0.4) | yes |
| start: 1 s | 0.27 s | yes |

**End to end** the two cores are busy to nine tenths, so that only less work a job brings the rate nearer to the floor: the columns of
processor time say where it is. With the inbox it was 60 to 62 % of the floor as long as each START and each result of a worker was a
message; packing them ([ADR 20](adr/0020-the-events-of-tasks-are-packed.md)) took RabbitMQ's processor time for a job from 440 to 320 µs, and
one acknowledgement for tasks that end together took another 9 % of it. Events for monitors are not made any longer when nobody listens, and
PostgreSQL looks a batch up by an index, where it read all tombstones of the last minutes before (180 to 150 µs). Statements sent without
waiting for one another ([ADR 22](adr/0022-statements-sent-together.md)) gave 5 %. The batches hold a hundred jobs by themselves, START and
result of nearly all in the same one. Bare loops that pack the worker's events too are two fifths quicker than the floor. What one
orchestrator leaves of the two cores, a tenth, is the time in which it waits for confirms and commits: a second one uses it (2,710 jobs/s, 82 %).
Batches that wait some milliseconds for more ([ADR 13](adr/0013-natural-batches.md)) did not change it; room for the updates of a row on its
page (\`fillfactor\` 40), also with claims that touch no index (PostgreSQL 128 µs a job where it was 126), and no busy waiting of RabbitMQ's
schedulers (\`+sbwt none\`) did not either. A profile of the orchestrator under this load
([how to make one](../CONTRIBUTING.md#making-it-faster)) has no summit: 14 % garbage collection, 10 % writes to sockets, 10 % the headers of
Celery's messages, 12 % what pg sends, 5 % what it reads, the rest in shares below 5 %; nor has the worker's (18 % garbage collection, 14 %
protobuf). A quick run shows less than these tables, because 1,600 jobs a run are over before Node has compiled what runs often.

**Tasks in processes** cost two messages between processes more. A process has one task at a time, so that their events came one by one, and
RabbitMQ took twice as long for a job; now they wait for one another while tasks wait for their turn (ADR 20), which made it 1.3 times as many
jobs a second. Tried before: short tasks are read ahead ([ADR 11](adr/0011-short-tasks-are-read-ahead.md)), which is built; to pack at the end of each turn,
however many messages are on their way, made smaller ones and cost a tenth more.

**Three queues for each job** take 9 to 11 ms of RabbitMQ's processor time, whoever declares them (6 ms where nothing else is done with them, which is
the floor); the orchestrator and the worker together take 0.6, so that without them it would be a twentieth more. On a slower machine the same
was 81 %. Tried: to tell all that a job is owed with its result, and queues of RabbitMQ's second version (\`queue-version\` 2), with which
declaring and deleting alone fell to 128 jobs/s where it had been 207, and all of it stayed at 150.

**Python SDKs** declare, consume and delete three queues for each job, one thing after another. While five of them worked, RabbitMQ took 56 % of
the processor time, the five programs 36 %, the orchestrator and the worker 7 %: if these did nothing at all, the jobs/s would rise by 7 %.
From a submission to a result both RabbitMQ and the SDK have two to three times the work of a submission alone, so no orchestrator reaches
nine tenths of that on the same two cores. The two designs named above were tried for it as well.

**Ingest** waited for confirms; two consumers of submissions in each orchestrator have taken it from 66 to 88 % of the floor (ADR 13).

**A backlog** keeps nothing in the orchestrator: its memory grows by what Node keeps between two full collections. With 10⁶ queued two of the
five steps were slower (3,072 and 1,715 jobs/s, the others 5,482 to 5,854), with the same processor time a job: somebody waited, for what was not looked
into. RabbitMQ accepts at less than half its rate once somebody has read from so deep a queue: with 600,000 waiting it was 4,177 and 3,993 jobs/s before the first were taken,
1,093 to 2,417 after that.

**50 MB** of ESDL: it was 514 to 654 MB before the orchestrator passed an ESDL on as bytes
([ADR 19](adr/0019-an-esdl-stays-bytes.md)), and a leak of confirmed publications was mended. It is in memory twice, as it came until it is
acknowledged and as it is sent until it is confirmed, beside the 100 MB of an orchestrator without it; to have it once, the two would have to
be the same bytes. A run before showed 298 MB in the median.

**A single job** took four transactions one after another (registered, handed over, started, ended), three of which waited for RabbitMQ to
confirm a status before they committed, so that whatever happens to an orchestrator, no status is lost or late
([ADR 3](adr/0003-rows-locked-while-publishing.md)); the bare loops have one statement for each. It was 2.0 to 2.3 times the floor. A timeline of
single jobs showed that two of the four waited for one another: a short job has two now
([ADR 21](adr/0021-no-transaction-without-news.md)). A second timeline, of 9 ms, showed ten answers of PostgreSQL, 0.3 to 0.5 ms each, of which
five are left ([ADR 22](adr/0022-statements-sent-together.md)): 7.3 ms instead of 8.4 with both ways in turn. Of what is left, 1.2 ms is the
confirm of REGISTERED within the transaction, 0.8 each the ways from the SDK, to the worker and back to the SDK, 0.5 that from the worker, and 0.5 each
of five answers of PostgreSQL. Tried and not built because nothing was left of it between their runs: to commit a registration while REGISTERED is
being confirmed; to gather a START and its result in the orchestrator; to hand over 6 ms later. Not tried, because it would give up a promise: to
publish the task before its job is committed, so that a crash between leaves a task of no job.

**1,000 updates/s** pass five processes in 3 ms. Tried: writes of one turn leave in one system call, and progress is packed by the worker while
earlier messages are on their way; both are built. On a slower machine that others shared it was 4.3 and 35 ms.

**Another SDK program that floods** makes single short jobs take six to seven times as long: they share the orchestrator's batches and the
worker's processes with a hundred others. Nothing was aimed at here; all is within 0.2 s in 99 of 100 cases.`;

const [reportFile = '', docs = ''] = process.argv.slice(2);
const report = JSON.parse(await readFile(reportFile, 'utf8')) as Report; // what `omotes bench --json` printed
await mkdir(join(docs, 'performance'), { recursive: true });
await writeFile(join(docs, 'performance.md'), `${page(report).join('\n')}\n`);
for (const { name, groups } of PLOTS) {
  const drawn = groups((section) => report.sections[section]?.figures ?? []);
  await writeFile(join(docs, `performance/${name}.svg`), barPlot(drawn));
}

function page({ conditions, sizes, sections, lost, repeated }: Report): string[] {
  return [
    '# Performance',
    '',
    `\`./omotes bench\` measures; \`node bench/performance-page.ts\` writes this page and its plots from what \`--json\` printed. Every
figure is the median of ${sizes.runs} runs with the lowest and the highest; what is compared took turns within one run, so that
the shares hold also where the machine is not idle. Only they can be compared with other machines.`,
    '',
    `The **floor** is what is left without the system: bare loops in as many processes that send the same messages, of the same
sizes, through queues of the same kind, each persistent, confirmed and acknowledged, in natural batches, with the four batched
statements a job takes in PostgreSQL. They decide nothing and remember nothing. As the wire contract has it, each event of a worker is
a message of its own, where a worker of the system packs what short tasks tell, unless a floor's name says that it packs them too.
In the sections end-to-end, latency, scale-out, floor and peers the benchmark waits before each run until RabbitMQ and PostgreSQL are
idle, at most ten seconds, so that what RabbitMQ still owes after thousands of deleted queues is counted for nobody.
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
    '',
    LIMITS,
  ];
}

function measured(section: string, figures: readonly Figure[]): string[] {
  const plots = PLOTS.filter((plot) => plot.section === section);
  return [
    ...plots.flatMap(({ title, name }) => [`![${title}](performance/${name}.svg)`, '']),
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
