export { timeSeriesStores } from './clean-up/clean-up.ts';
export { S3Objects } from './clean-up/s3-objects.ts';
export {
  readEnvironment,
  readResourceSettings,
  readTimeSeriesSettings,
  type OrchestratorSettings,
} from './env.ts';
export {
  OrchestratorError,
  OrchestratorStoppedError,
  S3RefusalError,
  UnroutableTaskError,
} from './errors.ts';
export { runOrchestrator } from './main.ts';
export { Orchestrator } from './orchestrator.ts';
export { checkSchema, listJobs, type ListedJob } from './store/inspection.ts';
export type { SchemaFindings } from './store/schema.ts';
