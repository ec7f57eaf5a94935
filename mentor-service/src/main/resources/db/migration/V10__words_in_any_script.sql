-- Letters of many scripts carry signs that are no letters themselves: the virama and nukta of India,
-- tone marks of Thai. A word went to pieces at them; now only spaces, punctuation, symbols and
-- control characters part words. Arabic and Hebrew are mostly typed without the points that are
-- optional there: these, the tatweel and what cannot be seen are left out.
create or replace function plain_words(said text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    regexp_replace(
      replace(replace(
        lower(unaccent('unaccent', normalize(said, NFKC)) collate "pg_c_utf8"),
        '+', 'plus'), '#', 'sharp'),
      '[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670'
      '\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]', '', 'g'),
    '[[:space:][:punct:][:cntrl:]]+', ' ', 'g'));

-- Nobody's words while they are made anew.
drop trigger words_of_new_profiles on mentor;
drop trigger words_of_changed_profiles on mentor;
drop function learn_words();
truncate search_word;

alter table skill_name alter column words set expression as (plain_words(spelling));
alter table mentor alter column search_document set expression as (
  search_document(
    name, title, worked_at(current_company, previous_companies), bio, skills, specialties));

-- How many active profiles have a word. One that the last of them gives up is forgotten: it would
-- pass for known, and a search with the same typing mistake in it would not be mended any more.
alter table search_word add column mentors integer not null;

create function words_of(active boolean, document tsvector) returns setof text
  language sql immutable parallel safe
  begin atomic
    select word from unnest(tsvector_to_array(document)) as word
    where active and length(word) between 3 and 40;
  end;

insert into search_word (word, mentors)
select word, count(*) from mentor cross join words_of(active, search_document) as word group by word;

-- Sorted, so that two profiles saved at once never wait for each other's words crosswise.
create function count_new_words() returns trigger language plpgsql as $$
begin
  insert into search_word (word, mentors)
  select word, count(*)
  from added cross join words_of(added.active, added.search_document) as word
  group by word
  order by word
  on conflict (word) do update set mentors = search_word.mentors + excluded.mentors;
  return null;
end
$$;
create trigger words_of_new_profiles after insert on mentor
  referencing new table as added
  for each statement execute function count_new_words();

create function count_changed_words() returns trigger language plpgsql as $$
begin
  insert into search_word (word, mentors)
  select word, sum(difference)
  from before join after using (id)
  cross join lateral (
    select word, 1 as difference
    from words_of(after.active, after.search_document) as word
    union all
    select word, -1
    from words_of(before.active, before.search_document) as word) as had
  where (before.active, before.search_document) is distinct from
        (after.active, after.search_document)
  group by word
  having sum(difference) <> 0
  order by word
  on conflict (word) do update set mentors = search_word.mentors + excluded.mentors;
  if found then
    delete from search_word
    where mentors <= 0 and word in (
      select word from before cross join words_of(before.active, before.search_document) as word);
  end if;
  return null;
end
$$;
create trigger words_of_changed_profiles after update on mentor
  referencing old table as before new table as after
  for each statement execute function count_changed_words();
