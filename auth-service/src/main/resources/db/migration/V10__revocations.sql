-- Sign-ins and API keys whose access tokens are refused, until the last such token has expired.
create table ended_source (
    sid      uuid        primary key,
    ended_at timestamptz not null
);

comment on column ended_source.sid is 'of a sign-in or an API key, as its access tokens name it';

create index ended_source_time on ended_source (ended_at);

-- Users all of whose tokens are refused, or were once: the mark of a block that was taken back has
-- to be removed everywhere too.
create table refused_user (
    user_id    uuid        primary key,
    refused    boolean     not null,
    changed_at timestamptz not null
);

alter table sign_in drop constraint sign_in_end_reason;
alter table sign_in add constraint sign_in_end_reason check (end_reason in (
    'SIGNED_OUT', 'TOKEN_REUSED', 'DEVICE_REMOVED', 'PASSWORD_CHANGED', 'PASSWORD_RESET', 'ROLE_CHANGED',
    'ACCOUNT_DISABLED', 'ACCOUNT_ERASED'));
