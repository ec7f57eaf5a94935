-- Second factor (RFC 6238). There is a row from the moment the secret is shown; it is asked for
-- once the owner has shown that the secret arrived.
create table totp (
    account_id    uuid        primary key references account on delete cascade,
    sealed_secret bytea       not null,
    master_key_id text        not null,
    enabled_at    timestamptz,
    last_step     bigint      not null default 0,
    wrong_codes   integer     not null default 0
);

comment on column totp.sealed_secret is 'nonce, then the secret under AES-256-GCM with the account id as associated data';
comment on column totp.last_step is 'time step of the last code taken: no code of it or before is good again';
comment on column totp.wrong_codes is 'since the last right one, from everywhere';

create table recovery_code (
    account_id uuid  not null references totp on delete cascade,
    hash       bytea not null,
    primary key (account_id, hash)
);

comment on column recovery_code.hash is 'SHA-256; needs no salt, for 80 random bits cannot be guessed';
