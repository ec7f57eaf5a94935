create table review (
  id uuid primary key,
  session_id uuid not null,
  mentor_id uuid not null references mentor,
  candidate_id uuid not null,
  candidate_name text not null,
  rating integer not null,
  comment text,
  session_type text not null,
  reviewed_at timestamptz not null,
  is_public boolean not null default true,
  constraint one_review_per_session unique (session_id),
  constraint rating_is_1_to_5 check (rating between 1 and 5)
);
create index review_by_mentor on review (mentor_id, reviewed_at, id);
