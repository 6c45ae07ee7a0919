-- Every column here is nullable or has a default, so that the former orchestrator can still run.
alter table job
  -- The timeout as submitted: timeout_after_ms ends at 2147483647, the wire's value does not.
  add column timeout_ms bigint check (timeout_ms >= 0),
  add column deadline_at timestamptz,
  add column starts integer not null default 0 check (starts >= 0),
  -- The message id of the start that was counted last.
  add column last_start_id varchar,
  add column last_sign_at timestamptz,
  -- The SDK's inbox; null: the three queues of the job.
  add column reply_to varchar,
  -- The end this job has been claimed for.
  add column end_cause varchar
    check (end_cause in ('result', 'deleted', 'deadline', 'starts', 'silence', 'invalid')),
  add column end_digest varchar,
  add column end_reason text,
  add column end_claimed_at timestamptz,
  add constraint job_end_claim_complete
    check ((end_cause is null) = (end_claimed_at is null) and (end_cause is null) = (end_reason is null)),
  add constraint job_end_digest_of_result check ((end_cause = 'result') = (end_digest is not null));

create index job_deadline_at on job (deadline_at) where deadline_at is not null;
create index job_end_claimed_at on job (end_claimed_at) where end_claimed_at is not null;

-- The tombstones of ended jobs, kept for the retention time.
create table ended_job (
  job_id uuid primary key,
  cause varchar not null
    check (cause in ('result', 'deleted', 'deadline', 'starts', 'silence', 'invalid', 'unsubmitted')),
  reason text not null,
  starts integer not null check (starts >= 0),
  ended_at timestamptz not null
);

create index ended_job_ended_at on ended_job (ended_at);
