-- What a person was found to know; one row for each skill of each assessment. A dashboard reads the
-- rows of one person, which are as many as that person was assessed in skills.
create table assessed_skill (
  assessment_id uuid          not null,
  -- The skill whatever the case it is written in.
  skill_key     text          not null,
  version       bigint        not null,
  user_id       uuid          not null,
  skill         text          not null,
  score         numeric(5, 2) not null,
  assessed_at   timestamptz   not null,
  primary key (assessment_id, skill_key)
);

create index assessed_skill_of_user on assessed_skill (user_id, skill_key, assessed_at desc);
