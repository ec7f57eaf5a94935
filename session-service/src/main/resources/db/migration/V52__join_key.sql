-- What the tokens of the live room are signed with; made by whichever instance needs it first.
create table join_key (
    id         integer primary key check (id = 1),
    secret     bytea       not null,
    created_at timestamptz not null
);
