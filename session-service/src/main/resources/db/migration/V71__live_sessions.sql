-- Live sessions that nobody ended are found by their end.
create index session_live on session (ends_at) where status = 'LIVE';
