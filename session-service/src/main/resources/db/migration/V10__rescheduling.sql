-- Until when the candidate may go back on a confirmed session. What was booked before there were
-- such notices may be called off until it begins.
alter table session add column cancel_until timestamptz, add column reschedule_until timestamptz;
update session set cancel_until = starts_at, reschedule_until = starts_at;
alter table session
    alter column cancel_until set not null,
    alter column reschedule_until set not null;

-- The start before and after a step that moved the session.
alter table session_transition add column moved_from timestamptz, add column moved_to timestamptz;
