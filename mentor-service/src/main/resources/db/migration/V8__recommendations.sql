-- How good a mentor is taken to be: the rating, drawn towards 3.5 while few have said anything, so
-- that a single 5 does not stand above hundreds of 4.9.
create function standing(rating numeric, review_count integer) returns numeric
  language sql immutable parallel safe
  return round((rating * review_count + 17.5) / (review_count + 5), 4);

create index mentor_by_standing on mentor (standing(rating, review_count), id) where active;

-- With whom somebody has booked a session, and when first: what they like, and whom they need not
-- be told of.
create table booked_mentor (
  candidate_id uuid not null,
  mentor_id uuid not null references mentor,
  since timestamptz not null,
  primary key (candidate_id, mentor_id)
);
create index booked_mentor_by_candidate on booked_mentor (candidate_id, since);

-- What somebody has reviewed; also for forgetting them.
create index review_by_candidate on review (candidate_id, reviewed_at);
