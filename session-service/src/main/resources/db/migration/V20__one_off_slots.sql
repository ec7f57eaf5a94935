-- Single stretches of time that a person opens beside the weekly hours, or closes inside them.
create table one_off_slot (
    id         uuid primary key,
    version    integer     not null,
    owner_id   uuid        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    available  boolean     not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (starts_at < ends_at),
    -- Its index answers what overlaps a span, which every listing and booking asks.
    constraint no_two_slots_at_once
        exclude using gist (owner_id with =, tstzrange(starts_at, ends_at) with &&)
);

create index one_off_slot_of_owner on one_off_slot (owner_id, starts_at, id);
