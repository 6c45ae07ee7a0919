-- Jobs whose record goes as soon as they end: whoever asked for it does not wait.
alter table job add column remove_when_ended boolean not null default false;
