export { readEnvironment, type OrchestratorSettings } from './env.ts';
export {
  EnvironmentError,
  OrchestratorError,
  OrchestratorStoppedError,
  UnroutableTaskError,
} from './errors.ts';
export { createLog, type Logger } from './log.ts';
export { runOrchestrator } from './main.ts';
export { Orchestrator } from './orchestrator.ts';
export { checkSchema, listJobs, type ListedJob } from './store/inspection.ts';
export type { SchemaFindings } from './store/migrate.ts';
