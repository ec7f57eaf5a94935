-- Tasks that staff keep for interviews.
create table coding_task (
    id           uuid primary key,
    version      integer     not null,
    author_id    uuid        not null,
    title        text        not null,
    statement    text        not null,
    languages    text[]      not null,
    starter_code text,
    tests        jsonb       not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    -- Taken away: interviews that were given it keep it.
    removed_at   timestamptz
);

create index coding_task_of_author on coding_task (author_id, id);

-- None was given before there were tasks.
alter table interview
    add constraint interview_coding_task foreign key (coding_task_id) references coding_task;

-- What candidates hand in; never changed, one version after the other.
create table submission (
    id             uuid primary key,
    interview_id   uuid        not null references interview,
    version        integer     not null,
    candidate_id   uuid        not null,
    coding_task_id uuid        not null references coding_task,
    language       text        not null,
    code           text        not null,
    submitted_at   timestamptz not null,
    unique (interview_id, version)
);

create index submission_of_candidate on submission (candidate_id);
