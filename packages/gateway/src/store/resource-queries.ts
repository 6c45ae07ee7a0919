import type { Database } from './database.ts';

/** Time series that belong to a job: a database of InfluxDB, or a schema of PostgreSQL. */
export interface Resource {
  readonly type: 'influxdb' | 'postgresql';
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** For PostgreSQL; otherwise empty. */
  readonly schema: string;
}

/** Registers resources of a job; those that are registered already stay as they are. */
export async function insertResources(
  database: Database,
  jobId: string,
  resources: readonly Resource[],
): Promise<void> {
  await database.query(
    `insert into job_resource (job_id, type, host, port, database, schema)
     select $1::uuid, * from unnest($2::text[], $3::text[], $4::integer[], $5::text[], $6::text[])
     on conflict do nothing`,
    [
      jobId,
      resources.map(({ type }) => type),
      resources.map(({ host }) => host),
      resources.map(({ port }) => port),
      resources.map((resource) => resource.database),
      resources.map(({ schema }) => schema),
    ],
  );
}

/** The resources of jobs whose record is gone. */
export async function readLeftResources(
  database: Database,
): Promise<(Resource & { readonly job_id: string })[]> {
  const { rows } = await database.query<Resource & { readonly job_id: string }>(
    `select type, host, port, database, schema, job_id from job_resource
      where not exists (select from job where job.job_id = job_resource.job_id)
      order by registered_at`,
  );
  return rows;
}

export async function deleteResource(database: Database, resource: Resource): Promise<void> {
  await database.query(
    'delete from job_resource where type = $1 and host = $2 and port = $3 and database = $4 and schema = $5',
    [resource.type, resource.host, resource.port, resource.database, resource.schema],
  );
}
