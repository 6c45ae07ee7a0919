export { timeSeriesStores } from './clean-up/clean-up.ts';
export { readEnvironment, readTimeSeriesSettings, type OrchestratorSettings } from './env.ts';
export { OrchestratorError, OrchestratorStoppedError, UnroutableTaskError } from './errors.ts';
export { runOrchestrator } from './main.ts';
export { Orchestrator } from './orchestrator.ts';
export { checkSchema, listJobs, type ListedJob } from './store/inspection.ts';
export type { SchemaFindings } from './store/schema.ts';
