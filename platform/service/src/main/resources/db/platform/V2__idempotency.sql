-- Requests that carry an Idempotency-Key. A row is claimed before the request runs, marked effective
-- in the transaction that does what was asked, and gets the answer afterwards.
create table idempotent_request (
    -- SHA-256 of caller, method, path and key
    id           bytea                    not null primary key,
    caller       uuid                     not null,
    -- SHA-256 of query and body
    fingerprint  bytea                    not null,
    -- which run of the request holds the claim
    attempt      uuid                     not null,
    claimed_at   timestamp with time zone not null,
    effective    boolean                  not null,
    status       int,
    headers      text,
    body         bytea
);

create index idempotent_request_age on idempotent_request (claimed_at);
