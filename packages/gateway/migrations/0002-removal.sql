-- Jobs whose record is removed once they end; the request for that does not wait.
alter table job add column remove_when_ended boolean not null default false;
