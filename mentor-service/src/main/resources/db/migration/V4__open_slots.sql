-- The next open slots of each mentor as session-service last told; a copy, never the truth.
-- Stands for "no open slot", so that the order by next slot is total and can be walked by key. Not
-- infinity, which is no instant in most languages.
create function slot_never() returns timestamptz
  language sql immutable parallel safe
  return timestamptz '9999-01-01 00:00:00+00';

create table slot_outlook (
  mentor_id uuid primary key references mentor,
  -- -1: nothing heard yet.
  version bigint not null default -1,
  next_slot timestamptz not null default slot_never()
);
create index slot_outlook_by_next_slot on slot_outlook (next_slot, mentor_id);

create table open_slot (
  mentor_id uuid not null references slot_outlook,
  starts_at timestamptz not null,
  primary key (mentor_id, starts_at)
);
create index open_slot_by_start on open_slot (starts_at, mentor_id);
