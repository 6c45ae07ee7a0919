-- Time series that workers have registered for a job. They are dropped once the job's record is gone, so this table does
-- not refer to the record.
create table job_resource (
  type text not null check (type in ('influxdb', 'postgresql')),
  host text not null,
  port integer not null,
  database text not null,
  -- For PostgreSQL; otherwise empty.
  schema text not null,
  job_id uuid not null,
  registered_at timestamptz not null default now(),
  -- A resource belongs to the job that registered it first; no other job can have it dropped.
  primary key (type, host, port, database, schema)
);

create index job_resource_job_id on job_resource (job_id);
