-- When the job's task was begun last, or a worker that was asked had it. Progress changes last_sign_at only: a worker that is being
-- stopped, and answers no more, sends it too.
alter table job add column seen_at timestamptz;
