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
    'from the first submission of a step until the last of its tasks is with the broker.',
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

The tables are of a quick run from a fresh clone; what follows is of longer runs on the same machine (10,000 jobs a run in place of
800, five runs), unless it says otherwise.

**End to end** the two cores are busy to nine tenths, so that only less work a job would bring the rate nearer to the floor: the columns of
processor time say where it is. With the inbox it was 60 to 62 % of the floor as long as each START and each result of a worker was a
message; packed ([ADR 20](adr/0020-the-events-of-tasks-are-packed.md)) it was 67, 72, 74, 84 and 88 % in five runs of five, 1,840 to 2,220
jobs/s in the median and 2,580 in the best run. The floor sends each event of a worker by itself, as the wire contract has it; bare loops
that pack those too are in the section \`floor\`. RabbitMQ's processor time for a job fell from 440 to 320 µs by it, the worker's from 180 to 140, of
which a part are the events for monitors that are not made any longer when nobody listens, and PostgreSQL's from 180 to 150 because it looks
up a batch by an index now, where it read all tombstones of the last minutes before. **Tasks in processes** went from 950 to 1,080 to
1,220 jobs/s in the median by all of this. With **three queues for each job** it is 75 % of what declaring and deleting them alone allows
(143 to 172 jobs/s of 207): RabbitMQ writes files of its own for each queue that holds a message. Neither batches that wait some milliseconds for
more ([ADR 13](adr/0013-natural-batches.md)) nor statements sent without waiting for one another
([ADR 12](adr/0012-what-a-benchmark-compares-with.md)) changed it; room for the updates of a row on its page (\`fillfactor\` 40), and
no busy waiting of RabbitMQ's schedulers (\`+sbwt none\`), did not either. A profile of the orchestrator under this load
([how to make one](../CONTRIBUTING.md#making-it-faster)) has no summit:
14 % writes to sockets, 11 % garbage collection, 8 % amqplib, 8 % our own code, 5 % pg, 5 % protobuf, the rest Node itself. A quick run shows
less than that, because 800 jobs a run are over before Node has compiled what runs often.

**Python SDKs** declare, consume and delete three queues for each job, one thing after another: what RabbitMQ takes for that is the limit,
and to a result it is two to three times what it is for a submission (47 of 109 jobs/s).

**Ingest** waited for confirms; two consumers of submissions in each orchestrator have taken it from 66 to 87 % of the floor (ADR 13).

**A backlog** of 10⁶ jobs was measured before programs held half as many short-lived objects (5 runs of 5,000 more jobs at each
depth, the machine not idle): 4,023 jobs/s were accepted with 10³ queued, 3,807 with 10⁵ and 5,254 with 10⁶; the orchestrator held
198, 227 and 232 MB. It keeps nothing of a queued job: what grows is what Node keeps between two full collections.

**50 MB** of ESDL: the orchestrator holds 298 MB at most in the median of five runs (266 to 325), with 10 kB 104 MB; it was 514 to 654 MB before
it passed an ESDL on as bytes ([ADR 19](adr/0019-an-esdl-stays-bytes.md)). Other jobs took 33 ms in the median meanwhile and 968 ms in 99
of 100 cases (906 to 1,067), of which the longest part was to quote the ESDL, which takes a third less time since. It is in memory
twice, as it came until it is acknowledged and as it is sent until it is confirmed; to have it once, the two would have to be the same
bytes.

**A single job** takes four transactions (registered, handed over, started, ended), and three of them wait for RabbitMQ to confirm a
status before they commit, so that whatever happens to an orchestrator, no status is lost or late
([ADR 3](adr/0003-rows-locked-while-publishing.md)). The bare loops have one statement for each of the four, and hand the task over while
REGISTERED is being confirmed. Of 20 ms on a busy machine 5 went until the registration was committed, 3 until the START was back, 7
with its transaction, which also waits for that of the handing over, 4 with the result's, 1 to the SDK. Two changes took 10 to 15 % off
and are built: what is owed is told with the result, and a short task's result does not wait for the confirm of its START. Tried in turn
with the bare loops, and not built because nothing was left of it between their runs: to commit a registration while REGISTERED is
being confirmed; to gather a START and its result for a millisecond and decide the result first; to hand over 6 ms later, out of their
way; all three at once (1.8 to 2.3 times the floor, as without). Celery, which is four to six times as quick with a single job, confirms
and records nothing.

**The machine** counts for much: on another one of two cores (AMD EPYC) the quick run showed shortly before 7.6 ms for a single job (2.0 × the floor's 3.7),
11.8 ms in 99 of 100 cases, 8.6 ms in a process, 7,522 jobs/s of ingest, a lag of 1.9 ms (99 of 100: 5.3 ms) with 1,000 updates/s, 0.5 % of a
core when idle and 181 ms to start.`;

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
