-- Grows whenever other slots may be free than before.
alter table calendar add column changes bigint not null default 0;

-- Mentors for whom somebody waits, and the change of their calendar that was last looked at.
create table waitlist (
    mentor_id    uuid primary key references mentor,
    seen_changes bigint not null
);

-- Who waits for a slot of a mentor. An offer, which is a hold, ends the waiting.
create table waitlist_entry (
    mentor_id    uuid        not null references waitlist on delete cascade,
    candidate_id uuid        not null,
    wish_from    timestamptz not null,
    wish_until   timestamptz not null,
    minutes      integer     not null check (minutes > 0),
    zone         text        not null,
    joined_at    timestamptz not null,
    primary key (mentor_id, candidate_id),
    check (wish_from < wish_until)
);

create index waitlist_order on waitlist_entry (mentor_id, joined_at, candidate_id);
create index waitlist_of_candidate on waitlist_entry (candidate_id);
