-- Mentors that somebody wants to find again. One who is out of the directory stays marked, unseen,
-- and is there again when published again.
create table favorite (
  user_id uuid not null,
  mentor_id uuid not null references mentor,
  since timestamptz not null,
  primary key (user_id, mentor_id)
);
create index favorite_by_user on favorite (user_id, since, mentor_id);
create index favorite_by_mentor on favorite (mentor_id);
