-- Time that is held counts until then, whether or not its row has been removed.
alter table reservation add column held_until timestamptz;

-- Slots that are kept for a candidate for a while; their time stands in reservation, under their id.
create table hold (
    id           uuid primary key,
    mentor_id    uuid        not null references mentor,
    candidate_id uuid        not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    expires_at   timestamptz not null,
    -- True when it was not asked for but offered, from the waitlist.
    offered      boolean     not null,
    check (starts_at < ends_at)
);

create index hold_expiry on hold (expires_at);
create index hold_of_candidate on hold (candidate_id, expires_at);
