-- The table of the former orchestrator, for a database that does not have it yet; one that is there stays as it is.
create table if not exists esdl_time_series_info (
  row_id uuid primary key,
  esdl_id varchar unique,
  registered_at timestamptz,
  deactivated_at timestamptz,
  job_id uuid,
  job_reference varchar
);

create index if not exists esdl_time_series_info_job_id on esdl_time_series_info (job_id);

-- The servers that have been looked at before. What is there at the first look may be anybody's, and is kept.
create table time_series_store (
  store varchar primary key,
  first_seen_at timestamptz not null default now()
);

-- What workers have registered to be deleted with a job.
create table job_resource (
  job_id uuid not null,
  url varchar not null,
  -- Set with the claim for a result; a job that is over without it failed.
  job_succeeded boolean not null default false,
  -- When it was marked to be deleted.
  deactivated_at timestamptz,
  failures integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  primary key (job_id, url)
);
