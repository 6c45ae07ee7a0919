-- A worker tells the start of a run again whenever it was cut off, so the ids of all runs are kept, not only the last.
alter table job add column runs jsonb not null default '[]';

update job
   set runs = jsonb_build_array(jsonb_build_object('startId', last_start_id, 'state', 'alive'))
 where last_start_id is not null;

alter table job drop column last_start_id;
