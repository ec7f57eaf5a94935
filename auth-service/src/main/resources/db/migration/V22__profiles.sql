alter table account
    -- Whoever comes from an external issuer has no password here.
    alter column password_hash drop not null,
    add column external_subject text,
    add column image_url text,
    add column experience text,
    add column skills text[] not null default '{}',
    add column role_open boolean not null default false;

comment on column account.external_subject is 'sub of the external issuer the account came from';
comment on column account.role_open is 'the owner may still choose between candidate and mentor, once';

create table preferences (
    account_id      uuid   primary key references account on delete cascade,
    recent_searches text[] not null,
    favorite_topics text[] not null
);

-- Which candidates a mentor has to do with, as session-service tells.
create table shared_session (
    mentor_user_id uuid not null,
    candidate_id   uuid not null,
    primary key (mentor_user_id, candidate_id)
);
