-- Sessions that were booked as one series.
alter table session add column series_id uuid;
create index session_of_series on session (series_id, starts_at, id) where series_id is not null;
