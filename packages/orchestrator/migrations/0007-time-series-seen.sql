-- Whether a server has held data under this name. Such a row stays while no server does: the data may be back when a volume is
-- mounted again, and without its row it would count as left behind.
alter table esdl_time_series_info add column data_seen boolean not null default false;
