-- A person's row of home_zone is held by whatever writes about that person, so it also says that
-- nothing is to be written any more. Counts without a name stay.
alter table home_zone add column erased boolean not null default false;

-- Whose profile the mentor's name comes from; unknown for sessions heard of before.
alter table tracked_session add column host_id uuid;

create index tracked_session_host on tracked_session (host_id);
