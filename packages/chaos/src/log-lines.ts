import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** File in the log folder that lists the faults. */
export const FAULT_FILE = 'faults.jsonl';

/** A line of a log or a record file, and when it was written. */
interface DatedLine {
  readonly at: number;
  readonly file: string;
  readonly line: string;
}

/** When an orchestrator logged that a job has ended, by job id, in milliseconds since the epoch. */
export async function jobEnds(logFolder: string): Promise<Map<string, number>> {
  const ends = await timesOf(logFolder, 'orchestrator-', /"jobId":"([^"]+)".*"msg":"job ended"/);
  return new Map([...ends].map(([jobId, [first = 0]]) => [jobId, first]));
}

/** The messages of our worker and of the published Python library. */
const TASK_STARTED = /"jobId":"([^"]+)".*"msg":"task started"|Worker started new task (\S+) /;

/** When workers logged that they start the task of a job, by job id, in milliseconds since the epoch. */
export function taskStarts(logFolder: string): Promise<Map<string, number[]>> {
  return timesOf(logFolder, 'worker-', TASK_STARTED);
}

/** When programs of a role logged `message`, earliest first, by the job id that the expression captures. */
async function timesOf(logFolder: string, role: string, message: RegExp): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  for (const { at, line } of await datedLines(logFolder, (file) => file.startsWith(role))) {
    const [, ...captured] = message.exec(line) ?? [];
    const jobId = captured.find((each) => each !== undefined);
    if (jobId !== undefined) times.set(jobId, [...(times.get(jobId) ?? []), at]);
  }
  return times;
}

/** Everything that any process logged or recorded about these jobs, by job id, in order of time, with the faults in between. */
export async function jobHistories(
  logFolder: string,
  jobIds: readonly string[],
): Promise<Map<string, string[]>> {
  const lines = await datedLines(logFolder, () => true);
  const text = ({ at, file, line }: DatedLine): string => `${new Date(at).toISOString()} ${file}: ${line}`;
  return new Map(
    jobIds.map((jobId) => {
      // 'alive' is recorded each second and would hide the rest.
      const isAbout = ({ line }: DatedLine): boolean =>
        line.includes(jobId) && !line.includes('"type":"alive"');
      const [first, last] = [lines.findIndex(isAbout), lines.findLastIndex(isAbout)];
      const meanwhile = lines.slice(first, last + 1);
      return [jobId, meanwhile.filter((each) => isAbout(each) || each.file === FAULT_FILE).map(text)];
    }),
  );
}

/** The last lines of the log of a run. */
export async function lastLines(logFolder: string, run: string, count: number): Promise<string[]> {
  const text = await readFile(join(logFolder, `${run}.log`), 'utf8');
  return text.trimEnd().split('\n').slice(-count);
}

async function datedLines(
  logFolder: string,
  isWanted: (file: string) => boolean,
): Promise<readonly DatedLine[]> {
  const files = (await readdir(logFolder)).filter(isWanted);
  const lines = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(logFolder, file), 'utf8');
      return text.split('\n').map((line) => ({ at: timeOf(line), file, line }));
    }),
  );
  return lines.flat().sort((a, b) => a.at - b.at);
}

/** The published Python library starts a line with the local time. */
const PYTHON_TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d),(\d{3}) /;

/** Programs write the time as a number or as text; a line without one sorts first. */
function timeOf(line: string): number {
  const number = /"(?:time|at)":(\d+)/.exec(line)?.[1];
  if (number !== undefined) return Number(number);
  const text = /"time":"([^"]+)"/.exec(line)?.[1];
  if (text !== undefined) return Date.parse(text);
  const [, day, time, ms] = PYTHON_TIME.exec(line) ?? [];
  return day === undefined ? 0 : Date.parse(`${day}T${time}.${ms}`);
}
