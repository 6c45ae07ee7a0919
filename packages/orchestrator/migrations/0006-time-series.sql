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
