import type { SectionOptions, SectionOutcome } from '../section.ts';
import type { LoadProgram } from '../system.ts';
import { measure, rates, type Variant } from '../throughput.ts';

/** Unfinished jobs of all SDK programs together. */
const WINDOW = 500;

/** Number of jobs that declare and delete their queues at the same time, where nothing else is done. */
const QUEUES_AT_ONCE = 20;

const SDKS = 5;

/** The rate of jobs from SDK programs to a worker and back. */
export async function endToEnd(options: SectionOptions): Promise<SectionOutcome> {
  const { system, sizes } = options;
  const programs = { orchestrator: [system.startOrchestrator()], worker: [system.startWorker()] };
  const lane = (sdks: readonly LoadProgram[]): Variant['lane'] => ({
    sdks,
    programs: { ...programs, SDK: sdks },
  });
  const inbox = lane([system.startSdk('bench')]);
  const inboxes = lane(Array.from({ length: SDKS }, (_, index) => system.startSdk(`bench-${index}`)));
  const queues = system.startQueuesFloor();
  const floor = { packing: 'inbox', hasDatabase: true } as const;
  const { jobs, slowJobs } = sizes;
  const noop = { workflowType: 'noop', window: WINDOW };
  const variants: Variant[] = [
    {
      name: 'floor: packed',
      lane: await system.startFloor({ ...floor, sdkPrograms: 1 }),
      load: { ...noop, jobs },
    },
    {
      name: 'floor: packed, those of the worker too',
      lane: await system.startFloor({ packing: 'all', hasDatabase: true, sdkPrograms: 1 }),
      load: { ...noop, jobs },
      floor: 'floor: packed',
    },
    { name: 'inbox', lane: inbox, load: { ...noop, jobs }, floor: 'floor: packed' },
    {
      name: 'inbox, tasks in processes',
      lane: inbox,
      load: { ...noop, workflowType: 'noop_process', jobs: slowJobs },
      floor: 'floor: packed',
    },
    {
      name: `floor: packed, ${SDKS} SDK programs`,
      lane: await system.startFloor({ ...floor, sdkPrograms: SDKS }),
      load: { ...noop, jobs },
    },
    {
      name: `inbox, ${SDKS} SDK programs`,
      lane: inboxes,
      load: { ...noop, jobs },
      floor: `floor: packed, ${SDKS} SDK programs`,
    },
    {
      name: 'floor: three queues declared and deleted',
      lane: { sdks: [queues], programs: { SDK: [queues] } },
      load: { ...noop, jobs: slowJobs, window: QUEUES_AT_ONCE },
    },
    {
      name: 'three queues for each job',
      lane: lane([system.startSdk()]),
      load: { ...noop, jobs: slowJobs },
      floor: 'floor: three queues declared and deleted',
    },
    {
      name: `three queues for each job, ${SDKS} SDK programs`,
      lane: lane(Array.from({ length: SDKS }, () => system.startSdk())),
      load: { ...noop, jobs: slowJobs },
      floor: 'floor: three queues declared and deleted',
    },
  ];
  const measured = await measure(variants, options);
  return { figures: rates(variants, measured), ...measured.outcome };
}
