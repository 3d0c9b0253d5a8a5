create schema if not exists review;

create table review.cycle (
    id           uuid primary key,
    version      integer     not null,
    reference    text        not null unique,
    forum        text,
    kind         text        not null,
    stage        text        not null,
    plan         jsonb       not null,
    editions     jsonb       not null,
    end_reason   text,
    created_at   timestamptz not null,
    opened_at    timestamptz,
    published_at timestamptz
);

create index cycle_published on review.cycle (published_at desc) where published_at is not null;

create table review.contribution (
    id              uuid primary key,
    version         integer     not null,
    reference       text        not null unique,
    cycle           uuid        not null references review.cycle,
    city            uuid        not null,
    ministry        uuid,
    stage           text        not null,
    content         jsonb       not null,
    handed_in       jsonb,
    page_seen       jsonb,
    statement_state text        not null,
    statement       jsonb,
    answers_due     timestamptz not null,
    statement_due   timestamptz,
    reminded_for    timestamptz,
    created_at      timestamptz not null,
    -- a city is asked once in a cycle
    unique (cycle, city)
);

create index contribution_city on review.contribution (city, created_at desc);
create index contribution_pledges on review.contribution using gin ((content -> 'pledges') jsonb_path_ops);
