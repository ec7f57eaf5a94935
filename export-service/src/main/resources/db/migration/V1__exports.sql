create table export (
  id uuid primary key,
  version integer not null,
  user_id uuid not null,
  resource text not null,
  format text not null,
  status text not null check (status in ('RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  row_count bigint not null check (row_count >= 0),
  started_at timestamptz not null,
  finished_at timestamptz,
  constraint ended_exactly_when_it_has_an_end check ((status = 'RUNNING') = (finished_at is null))
);

-- The history of one person; ids grow with time.
create index export_user on export (user_id, id desc);

-- The few that run, for those that a killed process left behind.
create index export_running on export (started_at) where status = 'RUNNING';
