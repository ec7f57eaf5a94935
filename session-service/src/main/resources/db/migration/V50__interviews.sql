-- Accounts as identity.user.v1 tells them.
create table person (
    id      uuid primary key,
    name    text   not null,
    email   text   not null,
    role    text   not null,
    zone    text   not null,
    version bigint not null
);

-- Interviews that staff schedule; the time of their people stands in reservation, under their id.
create table interview (
    id                  uuid primary key,
    version             integer     not null,
    sequence            integer     not null,
    candidate_id        uuid        not null,
    interviewer_id      uuid        not null,
    starts_at           timestamptz not null,
    ends_at             timestamptz not null,
    slot_id             uuid,
    title               text,
    description         text,
    lot_id              uuid,
    coding_task_id      uuid,
    meeting_room_id     text        not null,
    status              text        not null check (status in
        ('SCHEDULED', 'LIVE', 'COMPLETED', 'CANCELLED')),
    feedback            text,
    score               double precision check (score between 0 and 100),
    attentiveness_score double precision check (attentiveness_score between 0 and 100),
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    -- Taken away by staff: kept as a record, shown to nobody.
    removed_at          timestamptz,
    check (starts_at < ends_at),
    check (candidate_id <> interviewer_id)
);

create index interview_by_start on interview (starts_at, id) where removed_at is null;
create index interview_by_creation on interview (created_at, id) where removed_at is null;
create index interview_of_candidate on interview (candidate_id, starts_at, id);
create index interview_of_interviewer on interview (interviewer_id, starts_at, id);
create index interview_of_lot on interview (lot_id, starts_at, id) where lot_id is not null;

-- What happens to and in an interview. Types are open: transitions, what people do in the room.
create table interview_log (
    interview_id uuid        not null references interview,
    sequence     bigint      not null,
    type         text        not null,
    actor_id     uuid,
    part         text        not null,
    data         jsonb       not null,
    at           timestamptz not null,
    primary key (interview_id, sequence)
);

create index interview_log_of_actor on interview_log (actor_id) where actor_id is not null;

-- The sequence of the last entry of each log.
create table interview_log_end (
    interview_id uuid primary key references interview,
    last         bigint not null
);
