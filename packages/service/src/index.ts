export { createPool, isRefusedData, type PoolOptions } from './database.ts';
export { EnvironmentError, HttpPortError, SchemaError, ServiceError } from './errors.ts';
export {
  dropForeignDatabase,
  dropForeignSchema,
  isUnknownDatabase,
  queryForeignDatabase,
} from './foreign-database.ts';
export { queryInfluxDb } from './influx-db.ts';
export { createLog, type Logger } from './log.ts';
export { compareMigrations, migrate, type MigrationSet, type MigrationsFound } from './migrations.ts';
export { runService, type RunningService } from './run-service.ts';
