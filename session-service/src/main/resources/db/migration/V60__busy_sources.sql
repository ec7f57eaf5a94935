-- Calendars that a person keeps elsewhere, and the time that is taken there.
create table busy_source (
    id            uuid primary key,
    owner_id      uuid        not null,
    kind          text        not null check (kind in ('ICS', 'GOOGLE')),
    -- What the owner knows it by; never the secret.
    name          text        not null,
    -- The address or the refresh token: whoever has it can read the calendar.
    sealed_secret bytea       not null,
    master_key_id text        not null,
    created_at    timestamptz not null,
    -- When it is read next. While somebody reads it: when others may, should that one not come back.
    due_at        timestamptz not null,
    read_at       timestamptz,
    -- When the document was last read as a whole, in which zone, and by what it is known again.
    whole_read_at timestamptz,
    home_zone     text,
    etag          text,
    last_modified text,
    failures      integer     not null default 0,
    failing_since timestamptz,
    failure       text,
    check ((failures = 0) = (failing_since is null) and (failures = 0) = (failure is null))
);

create index busy_source_due on busy_source (due_at);
create index busy_source_of_owner on busy_source (owner_id, created_at, id);

create table busy_time (
    source_id uuid        not null references busy_source on delete cascade,
    owner_id  uuid        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    primary key (source_id, starts_at),
    check (starts_at < ends_at)
);

-- Answers what overlaps a span, which every listing and booking asks.
create index busy_time_of_owner on busy_time using gist (owner_id, tstzrange(starts_at, ends_at));
