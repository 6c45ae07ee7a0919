// Writes docs/performance.md from a report: node bench/performance-page.ts report.json > docs/performance.md
import { readFile } from 'node:fs/promises';
import { type Figure, shareText, valueText } from './src/figure.ts';
import type { Report } from './src/index.ts';

const MEANINGS: Readonly<Record<keyof Report['sections'], string>> = {
  'end-to-end':
    'No-op jobs from SDK programs through the orchestrator to a worker and back, at most 500 unfinished at once: from ' +
    'the submission until the result is with the SDK program.',
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
    'program held at once, and jobs of another SDK program meanwhile, inline and one at a time.',
  mixture:
    'Short jobs in processes, one at a time: while long jobs hold most of the processes, and while another SDK program ' +
    'keeps 200 jobs unfinished, which need no process or are of the same type.',
  'scale-out':
    'No-op jobs of one SDK program as in end-to-end, with more orchestrators, more workers, or many SDK connections that ' +
    'do nothing; each beside the floor, which took turns with it. Then the idle system: shares of one core.',
  floor: 'The bare loops by themselves.',
};

const [file = ''] = process.argv.slice(2);
const report = JSON.parse(await readFile(file, 'utf8')) as Report; // what `omotes bench --json` printed
process.stdout.write(`${page(report).join('\n')}\n`);

function page({ conditions, sizes, sections, lost, repeated }: Report): string[] {
  return [
    '# Performance',
    '',
    `\`./omotes bench\` measures; \`node bench/performance-page.ts\` writes this page from what \`--json\` printed. Every
figure is the median of ${sizes.runs} runs with the lowest and the highest; what is compared took turns within one run, so that
the shares hold also where the machine is not idle, as the one below was not. Only they can be compared with other machines.`,
    '',
    `The **floor** is what is left without the system: bare loops in as many processes that send the same messages, of the same
sizes, through queues of the same kind, each persistent, confirmed and acknowledged, in natural batches, with the four batched
statements a job takes in PostgreSQL. They decide nothing and remember nothing.`,
    '',
    '| condition | |',
    '| --- | --- |',
    ...Object.entries(conditions).map(([name, value]) => `| ${name} | ${value} |`),
    `| jobs in a run | ${sizes.jobs}; three queues each, or in processes: ${sizes.slowJobs}; waiting: ${sizes.waiting}; one at a time: ${sizes.single}; updates of a job: ${sizes.updates} |`,
    `| lost, repeated | ${lost}, ${repeated} |`,
    ...Object.entries(sections).flatMap(([name, { figures }]) => [
      '',
      `## ${name}`,
      '',
      MEANINGS[name as keyof Report['sections']],
      '',
      '| | median | lowest to highest | share | processor time for each job, µs |',
      '| --- | --- | --- | --- | --- |',
      ...figures.map(row),
    ]),
  ];
}

function row(figure: Figure): string {
  const { name, unit, median, min, max, cpuMicroseconds = {} } = figure;
  const shown = (value: number): string => valueText(unit, value);
  const cpu = Object.entries(cpuMicroseconds)
    .map(([program, value]) => `${program} ${value.toFixed(0)}`)
    .join(', ');
  return `| ${name} | ${shown(median)} ${unit} | ${shown(min)} to ${shown(max)} | ${shareText(figure)} | ${cpu} |`;
}
