-- What the mentor of a session that took place wrote about the candidate.
create table scorecard (
    session_id   uuid primary key references session,
    version      integer     not null,
    host_id      uuid        not null,
    candidate_id uuid        not null,
    rubric       jsonb       not null,
    submitted_at timestamptz not null,
    updated_at   timestamptz not null,
    -- When the candidate is shown it at the latest, and since when it is shown.
    share_at     timestamptz not null,
    shared_at    timestamptz
);

create index scorecard_to_share on scorecard (share_at) where shared_at is null;
create index scorecard_of_candidate on scorecard (candidate_id);
create index scorecard_of_host on scorecard (host_id);

-- What somebody was found to know, once they may see it; never changed.
create table skill_assessment (
    id            uuid primary key,
    user_id       uuid        not null,
    assessor_id   uuid        not null,
    assessor_name text        not null,
    -- The session whose scorecard it comes from.
    session_id    uuid unique references session,
    skills        jsonb       not null,
    note          text,
    assessed_at   timestamptz not null
);

create index skill_assessment_of_user on skill_assessment (user_id, assessed_at, id);
create index skill_assessment_by on skill_assessment (assessor_id, user_id, assessed_at, id);
