-- Tables of the transactional outbox (layout of Namastack Outbox 1.6) and the inbox.
create table outbox_record (
    id             varchar(255)             not null primary key,
    status         varchar(20)              not null,
    record_key     varchar(255)             not null,
    record_type    varchar(255)             not null,
    payload        text                     not null,
    context        text,
    created_at     timestamp with time zone not null,
    completed_at   timestamp with time zone,
    failure_count  int                      not null,
    failure_reason varchar(1000),
    next_retry_at  timestamp with time zone not null,
    partition_no   integer                  not null,
    handler_id     varchar(1000)            not null
);

create table outbox_instance (
    instance_id    varchar(255) primary key,
    hostname       varchar(255)             not null,
    port           integer                  not null,
    status         varchar(50)              not null,
    started_at     timestamp with time zone not null,
    last_heartbeat timestamp with time zone not null,
    created_at     timestamp with time zone not null,
    updated_at     timestamp with time zone not null
);

create table outbox_partition (
    partition_number integer primary key,
    instance_id      varchar(255),
    version          bigint                   not null default 0,
    updated_at       timestamp with time zone not null
);

create index outbox_record_due on outbox_record (partition_no, status, next_retry_at);
create index outbox_record_in_order on outbox_record (record_key, created_at);
create index outbox_record_status on outbox_record (status);
create index outbox_partition_owner on outbox_partition (instance_id);

-- Ids of events that took effect, per consumer group; kept longer than the broker keeps the events.
create table inbox (
    consumer    varchar(100)             not null,
    event_id    varchar(100)             not null,
    received_at timestamp with time zone not null,
    primary key (consumer, event_id)
);

create index inbox_age on inbox (received_at);
