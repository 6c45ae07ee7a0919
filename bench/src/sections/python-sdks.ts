import { join } from 'node:path';
import { stackEnvironment } from '@omotes/local';
import { ensurePythonEnvironment, pythonEnvironment, PythonMissingError } from '@omotes/python';
import { UnavailableError } from '../errors.ts';
import { figure, shareOf } from '../figure.ts';
import { PythonProgram } from '../python-program.ts';
import { SAMPLE_ESDL } from '../sample-job.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';

const PROGRAMS = 5;
const PROGRAM = join(import.meta.dirname, '../programs/python_sdk.py');

interface Ended {
  readonly elapsedMs: number;
  readonly lost: number;
  readonly repeated: number;
}

/**
 * Five programs on the published Python SDK, each submitting as fast as it can: how fast they submit while the rest of the
 * system is idle, and from the first submission until all results are there.
 */
export async function pythonSdks({ system, sizes, log, signal }: SectionOptions): Promise<SectionOutcome> {
  const python = await install(log);
  const orchestrator = system.startOrchestrator();
  system.startWorker();
  const programs = Array.from({ length: PROGRAMS }, () =>
    system.track(new PythonProgram(python, PROGRAM, stackEnvironment(system.stack))),
  );
  await Promise.all(programs.map((program) => program.answer()));
  const jobs = Math.ceil(sizes.pythonJobs / PROGRAMS);
  /** Resolves with the time that the slowest took to submit; `ended`: when all results are there. */
  const load = async (): Promise<{ submittedMs: number; ended: Promise<readonly Ended[]> }> => {
    signal.throwIfAborted();
    const answers = programs.map((program) => {
      program.request({ jobs, esdl: SAMPLE_ESDL, workflowType: 'noop' });
      return { submitted: program.answer<{ submittedMs: number }>(), ended: program.answer<Ended>() };
    });
    const submitted = await Promise.all(answers.map(({ submitted }) => submitted));
    return {
      submittedMs: Math.max(...submitted.map(({ submittedMs }) => submittedMs)),
      ended: Promise.all(answers.map(({ ended }) => ended)),
    };
  };
  const perSecond = (elapsedMs: number): number => ((jobs * PROGRAMS) / elapsedMs) * 1_000;
  const pid = orchestrator.pid ?? NaN;
  const [alone, toResult]: [number[], number[]] = [[], []];
  const all: Ended[] = [];
  for (let run = 1; run <= sizes.runs; run += 1) {
    process.kill(pid, 'SIGSTOP');
    const waiting = await load().finally(() => process.kill(pid, 'SIGCONT'));
    alone.push(perSecond(waiting.submittedMs));
    all.push(...(await waiting.ended));
    const ended = await (await load()).ended;
    toResult.push(perSecond(Math.max(...ended.map(({ elapsedMs }) => elapsedMs))));
    all.push(...ended);
    log(`  run ${run}: ${alone.at(-1)?.toFixed(0)} submitted/s, ${toResult.at(-1)?.toFixed(0)} jobs/s`);
  }
  const floor = figure('5 Python SDK programs, submissions alone', 'jobs/s', alone);
  return {
    figures: [
      floor,
      figure('5 Python SDK programs, to their results', 'jobs/s', toResult, {
        share: shareOf(floor, toResult),
      }),
    ],
    lost: all.reduce((sum, { lost }) => sum + lost, 0),
    repeated: all.reduce((sum, { repeated }) => sum + repeated, 0),
  };
}

async function install(log: (line: string) => void): Promise<string> {
  try {
    return await ensurePythonEnvironment(pythonEnvironment('newest'), log);
  } catch (error) {
    if (!(error instanceof PythonMissingError)) throw error;
    throw new UnavailableError(`The published SDK needs Python: ${error.message}`, { cause: error });
  }
}
