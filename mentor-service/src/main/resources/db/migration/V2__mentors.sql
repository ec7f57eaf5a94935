-- Keys for filters: values in lower case, each once, in the order given.
create function filter_keys(said text[]) returns text[]
  language sql immutable strict parallel safe
  return array(select lower(value collate "pg_c_utf8") from unnest(said) with ordinality as v(value, place)
               order by place);

-- Where someone works or worked, each company once; what the filter `companies` looks at.
create function worked_at(now_at text, before_at text[]) returns text[]
  language sql immutable parallel safe
  return array_remove(array[now_at], null) || array(
    select value from unnest(before_at) with ordinality as v(value, place)
    where lower(value collate "pg_c_utf8") is distinct from lower(now_at collate "pg_c_utf8")
    order by place);

-- What full-text search looks at. The 'simple' configuration keeps names of people and tools as they
-- are; stems and stop words are a matter of the query (see SearchText).
create function search_document(
    name text, title text, companies text[], bio text, skills text[], specialties text[])
  returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('simple', plain_words(name)), 'A')
      || setweight(to_tsvector('simple', plain_words(array_to_string(skills, ' '))), 'A')
      || setweight(to_tsvector('simple', plain_words(title)), 'B')
      || setweight(to_tsvector('simple', plain_words(array_to_string(specialties, ' '))), 'B')
      || setweight(to_tsvector('simple', plain_words(array_to_string(companies, ' '))), 'C')
      || setweight(to_tsvector('simple', coalesce(plain_words(bio), '')), 'D');

create table mentor (
  id uuid primary key,
  user_id uuid not null,
  name text not null,
  title text not null,
  current_company text,
  previous_companies text[] not null,
  avatar text,
  bio text,
  specialties text[] not null,
  skills text[] not null,
  languages text[] not null,
  experience integer not null,
  hourly_rate numeric(8, 2) not null,
  currency text not null,
  response_time text,
  timezone text not null,
  active boolean not null,
  -- Who took the profile down: only an admin brings back what an admin took down.
  deactivated_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  -- Recomputed from the reviews, not part of what the mentor edits or of its version.
  rating numeric(3, 2) not null default 0,
  review_count integer not null default 0,

  companies text[] not null generated always as (worked_at(current_company, previous_companies)) stored,
  skill_keys text[] not null generated always as (filter_keys(skills)) stored,
  company_keys text[] not null
    generated always as (filter_keys(worked_at(current_company, previous_companies))) stored,
  language_keys text[] not null generated always as (filter_keys(languages)) stored,
  specialty_keys text[] not null generated always as (filter_keys(specialties)) stored,
  search_document tsvector not null generated always as (
    search_document(
      name, title, worked_at(current_company, previous_companies), bio, skills, specialties)) stored,

  constraint one_profile_per_user unique (user_id),
  constraint rate_is_not_negative check (hourly_rate >= 0),
  constraint experience_is_not_negative check (experience >= 0)
);
-- The long text moves out of the row first; the search document is read for every ranked hit.
alter table mentor alter column search_document set storage main;

-- One index for all filters: GIN intersects the conditions of its columns by itself.
create index mentor_directory on mentor
  using gin (skill_keys, company_keys, language_keys, specialty_keys, search_document)
  where active;
-- One index for each order of the list, so that a page is read, not sorted (see SortOrder).
create index mentor_by_rating on mentor (rating, review_count, id) where active;
create index mentor_by_rate on mentor (hourly_rate, id) where active;
create index mentor_by_experience on mentor (experience, id) where active;

-- All words of all profiles, to find the one meant when a search has a typing mistake. Words are
-- never removed: one that no profile holds any more finds nothing and harms nobody.
create table search_word (
  word text collate "C" primary key
);
create index search_word_by_likeness on search_word using gist (word gist_trgm_ops (siglen = 32));

-- Sorted, so that two profiles saved at once never wait for each other's words crosswise.
create function learn_words() returns trigger language plpgsql as $$
begin
  insert into search_word (word)
  select distinct word
  from changed cross join lateral unnest(tsvector_to_array(changed.search_document)) as word
  where length(word) between 3 and 40
  order by word
  on conflict do nothing;
  return null;
end
$$;
create trigger words_of_new_profiles after insert on mentor
  referencing new table as changed
  for each statement execute function learn_words();
create trigger words_of_changed_profiles after update on mentor
  referencing new table as changed
  for each statement execute function learn_words();
