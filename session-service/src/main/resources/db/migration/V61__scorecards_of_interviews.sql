-- Interviews have scorecards, and assessed skills, like sessions. Each belongs to one of the two,
-- whose id finds it.
alter table scorecard
    drop constraint scorecard_pkey,
    alter column session_id drop not null,
    add unique (session_id),
    add column interview_id uuid unique references interview,
    add check (num_nonnulls(session_id, interview_id) = 1);

alter table skill_assessment
    add column interview_id uuid unique references interview,
    add check (num_nonnulls(session_id, interview_id) <= 1);
