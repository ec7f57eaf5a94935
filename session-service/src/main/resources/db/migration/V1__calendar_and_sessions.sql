-- What this service knows of mentors; fed by mentor.mentor.v1.
create table mentor (
    id        uuid primary key,
    user_id   uuid           not null,
    name      text           not null,
    avatar    text,
    company   text,
    zone      text           not null,
    rate      numeric(10, 2) not null,
    currency  char(3)        not null,
    active    boolean        not null,
    version   bigint         not null
);

-- One row per mentor. Whoever takes or gives back a mentor's time locks it first (see Agenda).
create table calendar (
    mentor_id     uuid primary key,
    host_id       uuid          not null,
    active        boolean       not null,
    availability  jsonb         not null,
    version       integer       not null,
    -- As last published with open-slots.changed.
    next_slots    timestamptz[] not null default '{}',
    slots_version bigint        not null default 0,
    refresh_at    timestamptz
);

create index calendar_refresh on calendar (refresh_at) where refresh_at is not null;

-- The time of people. A booking takes one row for each person in it, whatever their part, so one
-- constraint says all there is to say: nobody is in two places at once. Rows go away when a booking
-- no longer takes time.
create table reservation (
    booking_id    uuid        not null,
    person_id     uuid        not null,
    hosting       boolean     not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    -- The same with the mentor's buffers as they were at booking.
    blocked_from  timestamptz not null,
    blocked_until timestamptz not null,
    primary key (booking_id, person_id),
    check (blocked_from <= starts_at and starts_at < ends_at and ends_at <= blocked_until),
    constraint nobody_is_in_two_places_at_once
        exclude using gist (person_id with =, tstzrange(blocked_from, blocked_until) with &&)
);

create table session (
    id                  uuid primary key,
    version             integer        not null,
    sequence            integer        not null,
    mentor_id           uuid           not null references mentor,
    host_id             uuid           not null,
    host_zone           text           not null,
    candidate_id        uuid           not null,
    candidate_name      text           not null,
    candidate_email     text           not null,
    candidate_zone      text           not null,
    session_type        text           not null,
    meeting_type        text           not null check (meeting_type in ('VIDEO', 'AUDIO', 'IN_PERSON')),
    record_session      boolean        not null,
    special_requests    text,
    meeting_link        text,
    starts_at           timestamptz    not null,
    ends_at             timestamptz    not null,
    price               numeric(10, 2) not null,
    currency            char(3)        not null,
    status              text           not null check (status in
        ('PENDING', 'CONFIRMED', 'LIVE', 'COMPLETED', 'CANCELLED', 'EXPIRED', 'NO_SHOW')),
    answer_by           timestamptz    not null,
    cancellation_reason text,
    review_id           uuid unique,
    rating              smallint check (rating between 1 and 5),
    feedback            text,
    reviewed_at         timestamptz,
    created_at          timestamptz    not null,
    updated_at          timestamptz    not null,
    check (starts_at < ends_at),
    check (host_id <> candidate_id),
    check ((review_id is null) = (rating is null))
);

create index session_of_candidate on session (candidate_id, starts_at, id);
create index session_of_host on session (host_id, starts_at, id);
create index session_unanswered on session (answer_by) where status = 'PENDING';

create table session_transition (
    session_id  uuid        not null references session,
    position    integer     not null,
    from_status text,
    to_status   text        not null,
    actor_id    uuid,
    actor_role  text        not null,
    reason      text,
    at          timestamptz not null,
    primary key (session_id, position)
);
