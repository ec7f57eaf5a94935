-- Accounts that were erased: what is told of them later, out of order, must not bring them back.
create table erased_user (
  user_id uuid primary key,
  erased_at timestamptz not null
);
