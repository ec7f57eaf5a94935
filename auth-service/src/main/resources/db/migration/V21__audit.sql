-- Who did what to whom. Only ids and values that name nobody, so that nothing in it has to be
-- erased with a person.
create table audit_entry (
    id         uuid        primary key,
    at         timestamptz not null,
    actor      uuid,
    subject    uuid,
    action     text        not null,
    address    text,
    request_id text,
    old_value  jsonb       not null,
    new_value  jsonb       not null
);

comment on column audit_entry.actor is 'account of whoever did it; null: nobody was signed in';
comment on column audit_entry.subject is 'account it was done to; null: it concerns no account';

-- Ids grow with time: the id alone is the order of the list.
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_at on audit_entry (at, id);

-- Append-only twice over: the service has no right to change a row, and a trigger refuses it even
-- to whoever has.
create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is append-only';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit();

revoke update, delete, truncate on audit_entry from current_user;
