alter table account
    add column active boolean not null default true;

create table api_key (
    id              uuid        primary key,
    account_id      uuid        not null references account on delete cascade,
    name            text        not null,
    prefix          text        not null,
    secret_hash     bytea       not null,
    previous_hash   bytea,
    previous_until  timestamptz,
    writes          boolean     not null,
    created_at      timestamptz not null,
    expires_at      timestamptz,
    last_used_at    timestamptz,
    constraint api_key_secret unique (secret_hash),
    constraint api_key_previous_secret unique (previous_hash),
    constraint api_key_previous check ((previous_hash is null) = (previous_until is null))
);

comment on column api_key.secret_hash is 'SHA-256 of the whole key; needs no salt, for there is nothing to guess';
comment on column api_key.previous_hash is 'of the key before the last rotation, good until previous_until';

create index api_key_account on api_key (account_id, id);
