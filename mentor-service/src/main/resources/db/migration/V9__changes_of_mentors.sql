-- Every instance counts what mentors offer in its memory (decision 9) and asks before each count
-- what has changed. `number` is the mentor's place there; rows are never deleted, so it stays dense.
--
-- `changed_in` is the transaction that wrote the row last. Whoever remembers the oldest transaction
-- that was still open when they read (pg_snapshot_xmin) finds with it all that was committed since:
-- a sequence or a time would miss what was begun earlier and committed later.
alter table mentor
  add column number integer not null generated always as identity,
  add column changed_in xid8 not null default pg_current_xact_id(),
  add constraint one_number_per_mentor unique (number);

create function note_change() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end
$$;
create trigger change_of_mentor before update on mentor
  for each row execute function note_change();

create index mentor_by_change on mentor (changed_in, number);
