create table signing_key (
    kid                text        primary key,
    status             text        not null,
    public_key         bytea       not null,
    sealed_private_key bytea       not null,
    master_key_id      text        not null,
    created_at         timestamptz not null,
    constraint signing_key_status check (status in ('NEXT', 'ACTIVE', 'RETIRED'))
);

comment on column signing_key.public_key is 'X.509 SubjectPublicKeyInfo';
comment on column signing_key.sealed_private_key is 'nonce, then PKCS#8 under AES-256-GCM with the kid as associated data';

-- Several instances may start on an empty database at once: only one of them makes the first key.
create unique index signing_key_one_active on signing_key (status) where status = 'ACTIVE';
