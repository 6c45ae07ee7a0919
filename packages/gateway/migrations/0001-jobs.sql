-- Statuses and priorities in their order: they are compared and sorted by it.
create type job_status as enum ('registered', 'enqueued', 'running', 'succeeded', 'cancelled', 'timeout', 'error');
create type job_priority as enum ('low', 'medium', 'high');

-- The revision of each change that event streams send. There is one writer, which commits in order: a client that has
-- seen a revision has missed none below it.
create sequence revision;

-- The fields of lists and events; narrow, because lists read many rows and progress rewrites them.
create table job (
  job_id uuid primary key,
  revision bigint not null unique default nextval('revision'),
  job_name text not null,
  user_name text not null,
  project_name text not null,
  workflow_type text not null,
  job_priority job_priority not null,
  timeout_after_s float8 check (timeout_after_s > 0),
  live_logs boolean not null,
  status job_status not null default 'registered',
  progress_fraction float8 not null default 0 check (progress_fraction between 0 and 1),
  progress_message text not null default '',
  submitted_at timestamptz not null,
  registered_at timestamptz,
  enqueued_at timestamptz,
  running_at timestamptz,
  stopped_at timestamptz,
  -- Whether the broker has confirmed the submission. Until then the gateway keeps submitting it.
  is_submitted boolean not null default false,
  idempotency_key text,
  request_hash bytea not null,
  search_text text not null
    generated always as (lower(job_name || ' ' || user_name || ' ' || project_name || ' ' || job_id::text)) stored,
  constraint job_stops_when_it_ends check ((stopped_at is not null) = (status >= 'succeeded'))
);

create unique index job_idempotency_key on job (user_name, idempotency_key) where idempotency_key is not null;
create index job_submitted_at on job (submitted_at, job_id);
create index job_user_name on job (user_name, submitted_at);
create index job_project_name on job (project_name, submitted_at);
create index job_workflow_type on job (workflow_type, submitted_at);
create index job_status on job (status, submitted_at);
create index job_stopped_at on job (stopped_at);

-- Fields that are read for one job at a time.
create table job_content (
  job_id uuid primary key references job on delete cascade,
  -- Not jsonb, which cannot hold a NUL in a string.
  input_params json not null,
  input_esdl text not null,
  output_esdl text,
  logs text,
  esdl_feedback json not null default '{}'
);

-- The logs of running jobs, in pieces.
create table job_log (
  revision bigint primary key default nextval('revision'),
  job_id uuid not null references job on delete cascade,
  text text not null
);

create index job_log_job_id on job_log (job_id, revision);
