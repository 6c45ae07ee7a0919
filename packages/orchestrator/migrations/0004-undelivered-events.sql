-- The events of jobs that could not be delivered, because the queue of their SDK did not exist; they are published again.
create table undelivered (
  job_id uuid primary key,
  -- What waits, but for the result; `Undelivered` of the domain.
  state json not null,
  -- When to look for the queues again; null: nothing waits.
  due_at timestamptz,
  -- The result, encoded: a `JobResult`.
  result bytea
);

-- Not compressed, so that a slice of it can be read without the rest.
alter table undelivered alter column result set storage external;

create index undelivered_due_at on undelivered (due_at) where due_at is not null;

alter table job
  drop constraint job_end_cause_check,
  add constraint job_end_cause_check
    check (end_cause in ('result', 'deleted', 'deadline', 'starts', 'silence', 'invalid', 'undeliverable'));

alter table ended_job
  drop constraint ended_job_cause_check,
  add constraint ended_job_cause_check
    check (cause in ('result', 'deleted', 'deadline', 'starts', 'silence', 'invalid', 'unsubmitted', 'undeliverable'));
