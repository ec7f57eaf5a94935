-- Array functions of PostgreSQL are only stable; on text they are as good as immutable, which is what
-- a generated column asks for.
create function lower_all(words text[]) returns text[]
    language sql immutable parallel safe
    return (select coalesce(array_agg(lower(word)), '{}') from unnest(words) word);

create function words_of(words text[]) returns text
    language sql immutable parallel safe
    return array_to_string(words, ' ');

create table job (
    id          uuid        primary key,
    user_id     uuid        not null,
    title       text        not null,
    company     text        not null,
    location    text,
    remote      boolean     not null,
    salary_min  numeric(12, 2),
    salary_max  numeric(12, 2),
    currency    text,
    tech_stack  text[]      not null,
    url         text,
    source      text,
    description text,
    posted_at   timestamptz,
    status      text        not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    deleted_at  timestamptz,
    version     bigint      not null,
    search      tsvector    not null generated always as (
        setweight(to_tsvector('simple', title || ' ' || company), 'A')
        || setweight(to_tsvector('simple', words_of(tech_stack) || ' ' || coalesce(location, '')), 'B')
        || setweight(to_tsvector('simple', coalesce(description, '')), 'C')) stored,
    constraint job_status check (status in ('OPEN', 'CLOSED')),
    constraint job_salary check (salary_min <= salary_max),
    constraint job_currency check (currency is not null or (salary_min is null and salary_max is null))
);

-- A deleted job stays, for the applications that tell of it; its address may be saved again.
create unique index job_url_once on job (user_id, url) where deleted_at is null;
-- Ids are ordered by time of creation: this is the order of the list, and of its cursor.
create index job_list on job (user_id, id desc) where deleted_at is null;
create index job_search on job using gin (search);
