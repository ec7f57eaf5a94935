create table account (
    id             uuid        primary key,
    email          text        not null,
    password_hash  text        not null,
    first_name     text        not null,
    last_name      text        not null,
    role           text        not null,
    tier           text        not null,
    timezone       text        not null,
    email_verified boolean     not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        bigint      not null,
    constraint account_email_unique unique (email),
    -- Without this the unique constraint would let Ada@… and ada@… both in.
    constraint account_email_lower_case check (email = lower(email)),
    constraint account_role check (role in ('CANDIDATE', 'MENTOR', 'INTERVIEWER', 'ADMIN')),
    constraint account_tier check (tier in ('FREE', 'PRO', 'ENTERPRISE'))
);

-- Answers "is there an admin yet?" without reading every account.
create index account_admins on account (id) where role = 'ADMIN';
