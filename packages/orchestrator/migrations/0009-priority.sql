-- That of the submission; null: registered by an earlier version. The place of the job's task in its queue depends on it.
alter table job add column priority varchar;
