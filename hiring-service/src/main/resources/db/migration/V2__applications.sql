create table job_application (
    id                 uuid        primary key,
    user_id            uuid        not null,
    job_id             uuid        not null references job,
    status             text        not null,
    applied_at         timestamptz,
    notes              text,
    contacts           jsonb       not null,
    follow_up_at       timestamptz,
    interview_feedback jsonb,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    deleted_at         timestamptz,
    version            bigint      not null,
    search             tsvector    not null generated always as (
        to_tsvector('simple', coalesce(notes, ''))) stored,
    constraint job_application_status check (status in (
        'SAVED', 'APPLIED', 'SCREENING', 'INTERVIEW', 'OFFER', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'))
);

create index job_application_list on job_application (user_id, id desc) where deleted_at is null;
create index job_application_job on job_application (job_id);

create table application_move (
    application_id uuid        not null references job_application on delete cascade,
    position       int         not null,
    from_status    text,
    to_status      text        not null,
    moved_at       timestamptz not null,
    primary key (application_id, position)
);
