-- Keys of users at providers of their own.
create table provider_key (
    account_id    uuid        not null references account on delete cascade,
    provider      text        not null,
    sealed_key    bytea       not null,
    master_key_id text        not null,
    last_four     text        not null,
    updated_at    timestamptz not null,
    primary key (account_id, provider)
);

comment on column provider_key.sealed_key is 'nonce, then the key under AES-256-GCM with account and provider as associated data';
