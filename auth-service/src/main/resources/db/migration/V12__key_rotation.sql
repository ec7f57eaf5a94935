alter table signing_key
    add column signs_since timestamptz,
    add column retired_at  timestamptz;

update signing_key set signs_since = created_at where status <> 'NEXT';
update signing_key set retired_at = now() where status = 'RETIRED';

alter table signing_key
    add constraint signing_key_signs check ((status = 'NEXT') = (signs_since is null)),
    add constraint signing_key_retired check ((status = 'RETIRED') = (retired_at is not null));

-- One key at most is waiting for its turn.
create unique index signing_key_one_next on signing_key (status) where status = 'NEXT';
