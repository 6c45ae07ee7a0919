-- The tables of the former orchestrator, for a database that does not have them yet. One that has them is
-- accepted as it is.
do $$
begin
  if to_regtype('jobstatus') is null then
    create type jobstatus as enum ('REGISTERED', 'SUBMITTED', 'RUNNING');
  end if;
end
$$;

create table if not exists job (
  job_id uuid primary key,
  celery_id varchar,
  workflow_type varchar not null,
  status jobstatus not null,
  registered_at timestamptz not null,
  submitted_at timestamptz,
  running_at timestamptz,
  timeout_after_ms integer,
  job_reference varchar
);

create table if not exists job_starts (
  job_id uuid not null references job (job_id),
  started_at timestamptz not null,
  primary key (job_id, started_at)
);
