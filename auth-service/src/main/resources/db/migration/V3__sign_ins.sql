-- One signed-in device: the family of refresh tokens that began with one login.
create table sign_in (
    id            uuid        primary key,
    account_id    uuid        not null references account on delete cascade,
    current_token bytea       not null,
    started_at    timestamptz not null,
    expires_at    timestamptz not null,
    ended_at      timestamptz,
    end_reason    text,
    constraint sign_in_end check ((ended_at is null) = (end_reason is null)),
    constraint sign_in_end_reason check (end_reason in ('SIGNED_OUT', 'TOKEN_REUSED'))
);

create index sign_in_account on sign_in (account_id);
create index sign_in_expiry on sign_in (expires_at);

-- Every refresh token ever given out, as SHA-256, so that a used one is recognised when it comes back.
create table refresh_token (
    hash       bytea       primary key,
    sign_in_id uuid        not null references sign_in on delete cascade,
    expires_at timestamptz not null
);

create index refresh_token_sign_in on refresh_token (sign_in_id);
create index refresh_token_expiry on refresh_token (expires_at);

-- Failed logins per pair of account and network address; the pair only as a hash, because it may
-- hold addresses of people who have no account here.
create table failed_login (
    pair      bytea       not null,
    failed_at timestamptz not null
);

create index failed_login_pair on failed_login (pair, failed_at desc);
create index failed_login_time on failed_login (failed_at);
