-- Every figure that is answered comes from the counters below. They are moved in the transaction
-- that receives an event, by the difference between the stored row and the row after the event.

-- What is known of a session, merged from its events in whatever order they came.
create table tracked_session (
  id           uuid primary key,
  version      bigint      not null,
  candidate_id uuid        not null,
  mentor_name  text        not null,
  company      text,
  session_type text        not null,
  scheduled_at timestamptz not null,
  ends_at      timestamptz not null,
  duration     integer     not null,
  status       text        not null,
  booked_at    timestamptz,
  confirmed_at timestamptz
);

-- The interviews ahead of one person, soonest first.
create index tracked_session_ahead on tracked_session (candidate_id, scheduled_at)
  where status in ('pending', 'confirmed', 'live');
-- All sessions of one person: only for the recount after a move to another zone.
create index tracked_session_candidate on tracked_session (candidate_id);

-- The zone in which a person's months begin; version 0 until the account's own event came.
create table home_zone (
  user_id uuid primary key,
  zone    text   not null,
  version bigint not null
);

-- A person's sessions by the month of their start, in the person's zone.
create table progress_month (
  user_id   uuid    not null,
  month     date    not null,
  sessions  integer not null,
  completed integer not null,
  minutes   integer not null,
  primary key (user_id, month)
);

-- What happened to a person; one row for each version of the thing it happened to.
create table activity (
  subject_id  uuid        not null,
  version     bigint      not null,
  user_id     uuid        not null,
  type        text        not null,
  description text        not null,
  occurred_at timestamptz not null,
  metadata    jsonb       not null,
  primary key (subject_id, version)
);

create index activity_recent on activity (user_id, occurred_at desc, subject_id, version desc);

-- Sessions by the quarter of an hour in which they were booked: every zone in use is a whole
-- number of quarters away from UTC, so that any zone's days can be put together from them.
create table booking_quarter (
  quarter        timestamptz primary key,
  pending        integer not null,
  confirmed      integer not null,
  live           integer not null,
  completed      integer not null,
  cancelled      integer not null,
  expired        integer not null,
  no_show        integer not null,
  answered       integer not null,
  answer_seconds bigint  not null
);

-- The last known outcome of a message sent by the notification service.
create table delivery (
  id          uuid primary key,
  channel     text        not null,
  succeeded   boolean     not null,
  duration_ms bigint      not null,
  occurred_at timestamptz not null
);

create table delivery_quarter (
  quarter     timestamptz not null,
  channel     text        not null,
  succeeded   integer     not null,
  failed      integer     not null,
  duration_ms bigint      not null,
  primary key (quarter, channel)
);

-- Accounts by role, mentors and applications by status: each thing's state, and how many are in it.
create table census_entry (
  kind    text   not null,
  id      uuid   not null,
  version bigint not null,
  state   text   not null,
  primary key (kind, id)
);

create table census_total (
  kind  text    not null,
  state text    not null,
  total integer not null,
  primary key (kind, state)
);
