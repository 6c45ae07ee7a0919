-- A job whose task ended without a result ends for a cause of its own.
alter table job
  drop constraint job_end_cause_check,
  add constraint job_end_cause_check
    check (end_cause in ('result', 'deleted', 'deadline', 'starts', 'silence', 'invalid', 'undeliverable', 'no_result'));

alter table ended_job
  drop constraint ended_job_cause_check,
  add constraint ended_job_cause_check
    check (cause in ('result', 'deleted', 'deadline', 'starts', 'silence', 'invalid', 'unsubmitted', 'undeliverable', 'no_result'));

-- Which Celery workers answered when an orchestrator asked: their process ids by their node names. Kept for an hour.
create table worker_census (
  taken_at timestamptz not null,
  nodes jsonb not null
);

create index worker_census_taken_at on worker_census (taken_at);
