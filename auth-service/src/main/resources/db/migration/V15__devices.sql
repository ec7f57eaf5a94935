-- What the owner recognises a signed-in device by.
alter table sign_in
    add column last_used_at timestamptz,
    add column device text not null default '',
    add column address text not null default '';

update sign_in set last_used_at = started_at;

alter table sign_in
    alter column last_used_at set not null,
    alter column device drop default,
    alter column address drop default;

comment on column sign_in.last_used_at is 'the login, or the latest refresh';
comment on column sign_in.device is 'as the client called itself at the login, shortened and without markup';
comment on column sign_in.address is 'network address of the client at the login';
