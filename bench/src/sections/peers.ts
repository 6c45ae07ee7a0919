import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@omotes/local';
import { ensurePythonEnvironment, pythonEnvironment, PythonMissingError } from '@omotes/python';
import { UnavailableError } from '../errors.ts';
import type { Figure } from '../figure.ts';
import type { LoadOutcome, LoadRequest } from '../load.ts';
import { CelerySubmitter, startCeleryWorker } from '../peers/celery.ts';
import { ensureNpmPackages, NPM_VERSIONS } from '../peers/npm-packages.ts';
import { peerEnvironment, type PeerSettings } from '../peers/peer.ts';
import { ensureRedis, type RedisInstallation } from '../peers/redis-installation.ts';
import { startRedis } from '../peers/redis-server.ts';
import { percentiles, type Times } from '../percentiles.ts';
import { Program } from '../program.ts';
import type { SectionOptions, SectionOutcome } from '../section.ts';
import type { Lane, LoadProgram, System } from '../system.ts';
import { measure, rates, type Variant } from '../throughput.ts';

const WINDOW = 500;
const OURS = 'ours, inline';
const CACHE = join(import.meta.dirname, '../../../.omotes/peers');

/** A job system, ready to be measured. */
interface Candidate {
  readonly name: string;
  readonly workflowType: string;
  readonly lane: Lane;
  readonly note: string;
}

interface Installed {
  readonly python: string;
  readonly packages: string;
  readonly redis: RedisInstallation;
}

/** Other job systems beside this one: from the submission until the result is with the program that submitted. */
export async function peers(options: SectionOptions): Promise<SectionOutcome> {
  const { system, sizes, log } = options;
  const installed = await install(log);
  const candidates = [
    ...ours(system),
    ...(await celery(system, installed)),
    ...(await bullMq(system, installed)),
    ...onPostgreSql(system, installed),
  ];
  const variants = (jobs: number, window: number): Variant[] =>
    candidates.map(({ name, workflowType, lane }) => ({
      name,
      lane,
      load: { jobs, window, workflowType },
      ...(name === OURS ? {} : { floor: OURS }),
    }));
  const busy = variants(sizes.peerJobs, WINDOW);
  const throughput = await measure(busy, options);
  const single = await measure(variants(sizes.peerSingle, 1), options);
  const times = (name: string): Times => ({
    name,
    runsMs: (single.runs.get(name) ?? []).map(({ latenciesMs }) => latenciesMs),
  });
  const noted = rates(busy, throughput).map((each): Figure => ({
    ...each,
    note: candidates.find(({ name }) => name === each.name)?.note ?? '',
  }));
  return {
    figures: [
      ...noted,
      ...candidates.flatMap(({ name }) =>
        percentiles(times(name), ['p50', 'p99'], name === OURS ? undefined : times(OURS)),
      ),
    ],
    lost: throughput.outcome.lost + single.outcome.lost,
    repeated: throughput.outcome.repeated + single.outcome.repeated,
  };
}

async function install(log: (line: string) => void): Promise<Installed> {
  try {
    const python = await ensurePythonEnvironment(pythonEnvironment('celery'), log);
    return { python, packages: await ensureNpmPackages(CACHE, log), redis: await ensureRedis(CACHE, log) };
  } catch (error) {
    if (!(error instanceof PythonMissingError)) throw error;
    throw new UnavailableError(`Celery needs Python: ${error.message}`, { cause: error });
  }
}

function ours(system: System): Candidate[] {
  const sdk = system.startSdk('bench');
  const lane = {
    sdks: [sdk],
    programs: {
      orchestrator: [system.startOrchestrator()],
      worker: [system.startWorker()],
      submitter: [sdk],
    },
  };
  return [
    { name: OURS, workflowType: 'noop', lane, note: 'all that ARCHITECTURE.md promises; inbox' },
    { name: 'ours, in processes', workflowType: 'noop_process', lane, note: 'the same' },
  ];
}

async function celery(system: System, { python }: Installed): Promise<Candidate[]> {
  const { stack } = system;
  const version = (await runCommand(python, ['-c', 'import celery; print(celery.__version__)'])).trim();
  const candidates: Candidate[] = [];
  const cores = availableParallelism();
  for (const pool of ['prefork', 'threads'] as const) {
    const options = { python, pool, broker: stack.connections.worker };
    const worker = system.track(await startCeleryWorker(options, cores, stack.dataFolder));
    const submitter = system.track(new CelerySubmitter(options));
    candidates.push({
      name: `Celery, ${pool}`,
      workflowType: 'noop',
      lane: laneOf(worker, submitter),
      note:
        `${version}, ${cores} ${pool === 'prefork' ? 'processes' : 'threads'} (one for each core), RabbitMQ, RPC results: no ` +
        'record in a database, submissions and results not confirmed, tasks acknowledged before they run, results ' +
        'not on disk, no statuses',
    });
  }
  return candidates;
}

async function bullMq(system: System, { packages, redis }: Installed): Promise<Candidate[]> {
  const { connections, dataFolder } = system.stack;
  const candidates: Candidate[] = [];
  for (const appendSync of ['always', 'everysec'] as const) {
    const server = system.track(await startRedis(redis, appendSync, dataFolder));
    const settings = { peer: 'bullmq', packages, database: connections.database, redisPort: server.port };
    const { sdks, programs } = nodeLane(system, settings);
    candidates.push({
      name: `BullMQ, appendfsync ${appendSync}`,
      workflowType: 'noop',
      lane: { sdks, programs: { ...programs, Redis: [server] } },
      note:
        `${NPM_VERSIONS.bullmq}: no database beside Redis, all jobs in its memory, results by events that a program ` +
        `which was away may miss, no statuses${appendSync === 'everysec' ? ', the last second may be lost' : ''}`,
    });
  }
  return candidates;
}

function onPostgreSql(system: System, { packages }: Installed): Candidate[] {
  const { database } = system.stack.connections;
  const candidate = (name: string, peer: string, version: string): Candidate => ({
    name,
    workflowType: 'noop',
    lane: nodeLane(system, { peer, packages, database, redisPort: 0 }),
    note:
      `${version}: no broker, all programs need the database; the result by a row and a notification of ours, ` +
      'since it returns none to the submitter; no statuses',
  });
  return [
    candidate('pg-boss', 'pgBoss', NPM_VERSIONS['pg-boss']),
    candidate('graphile-worker', 'graphileWorker', NPM_VERSIONS['graphile-worker']),
  ];
}

function nodeLane(system: System, settings: PeerSettings): Lane {
  const environment = peerEnvironment(settings);
  const worker = system.track(new Program('./peers/worker-main.ts', environment));
  const submitter = new Program<LoadRequest, LoadOutcome>('./peers/submitter-main.ts', environment);
  return laneOf(worker, system.track(submitter));
}

function laneOf(worker: { readonly pid: number | undefined }, submitter: LoadProgram): Lane {
  return { sdks: [submitter], programs: { worker: [worker], submitter: [submitter] } };
}
