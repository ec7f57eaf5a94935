-- Who has said that he forgot his password, whether there is such an account or not, until it has
-- been looked into: the answer must neither wait for that nor be forgotten when the service stops.
create table forgotten_password (
    id           bigint      generated always as identity primary key,
    email        text        not null,
    requested_at timestamptz not null,
    due_at       timestamptz not null
);

comment on column forgotten_password.due_at is 'moved on by whoever looks into it: if he fails or is killed, it is due again';
