-- A feed per person; of the token that opens it only the hash is kept.
create table calendar_feed (
    owner_id   uuid primary key,
    token_hash bytea       not null unique,
    created_at timestamptz not null
);
