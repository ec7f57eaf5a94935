-- Accounts that were erased: what is told of them later, out of order, must not bring them back.
create table erased_user (
    user_id   uuid primary key,
    erased_at timestamptz not null,
    -- False as long as a transaction that began before the erasure may still write about the user.
    settled   boolean     not null default false
);

create index erased_user_unsettled on erased_user (erased_at) where not settled;
create index mentor_of_user on mentor (user_id);
