-- The people of the suite as auth-service tells them.
create table person (
  id uuid primary key,
  email text not null,
  name text not null,
  zone text not null,
  version bigint not null
);

create table notification (
  id uuid primary key,
  user_id uuid not null,
  type text not null,
  title text not null,
  body text not null,
  data jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz
);

create index notification_newest_first on notification (user_id, id desc);
create index notification_unread on notification (user_id) where read_at is null;

-- The end of each person's feed. Whoever adds to a feed locks its row until commit, so within one
-- feed ids grow in the order of commit: "greater than the last id I saw" misses nothing.
create table feed_position (
  user_id uuid primary key,
  last_id uuid not null,
  acknowledged_id uuid
);

-- The newest version heard of each session and application.
create table latest_version (
  aggregate_id uuid primary key,
  version bigint not null
);

create table delivery (
  id uuid primary key,
  user_id uuid,
  channel text not null check (channel in ('email')),
  template text not null,
  letter jsonb not null,
  status text not null check (status in ('QUEUED', 'SENT', 'FAILED', 'SKIPPED')),
  attempts integer not null,
  -- Not before this moment; while a worker has the delivery in hand, the end of its lease.
  due_at timestamptz not null,
  reason text,
  created_at timestamptz not null,
  finished_at timestamptz
);

create index delivery_due on delivery (due_at) where status = 'QUEUED';
