-- Grows when the owner gets another password, not when the same one is hashed anew: a login that
-- was checked against the old password must not open a sign-in after the change has ended them all.
alter table account add column password_version integer not null default 0;

-- Tokens sent by mail, as SHA-256, until they are used or too old.
create table mailed_token (
    hash       bytea       primary key,
    account_id uuid        not null references account on delete cascade,
    purpose    text        not null,
    email      text        not null,
    expires_at timestamptz not null,
    constraint mailed_token_purpose check (purpose in ('PASSWORD_RESET', 'EMAIL_VERIFICATION'))
);

comment on column mailed_token.email is 'where it was sent: whoever has it proves to read that mailbox and no other';

create index mailed_token_account on mailed_token (account_id, purpose);
create index mailed_token_expiry on mailed_token (expires_at);
