alter table account
    add column erased_at timestamptz,
    add constraint account_erased check (erased_at is null or (not active and password_hash is null));

-- The list of users: newest first, and whatever part of a name or address somebody remembers.
create index account_newest on account (created_at desc, id desc) where erased_at is null;
create index account_search on account
    using gin ((email || ' ' || first_name || ' ' || last_name) gin_trgm_ops);

drop index account_admins;
create index account_admins on account (id) where role = 'ADMIN' and active;
create index shared_session_candidate on shared_session (candidate_id);
