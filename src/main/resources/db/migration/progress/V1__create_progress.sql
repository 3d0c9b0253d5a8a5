create schema if not exists progress;

create table progress.period (
    id              uuid primary key,
    version         integer     not null,
    reference       text        not null unique,
    pledge_id       uuid        not null,
    lead            uuid        not null,
    number          integer     not null check (number > 0),
    stage           text        not null,
    began_at        timestamptz not null,
    covers_from     date        not null,
    covers_until    date,
    timetable       jsonb       not null,
    due_at          timestamptz not null,
    extended        boolean     not null,
    pause           jsonb,
    content         jsonb       not null,
    revision        integer     not null,
    revisions       jsonb       not null,
    entered_by      uuid,
    last_writer     uuid,
    written_at      timestamptz,
    handed_in       jsonb,
    snapshot        jsonb,
    check_due       timestamptz,
    returned_reason text,
    reminded_at     timestamptz,
    silent_since    timestamptz,
    created_at      timestamptz not null,
    published_at    timestamptz,
    -- two nodes that begin the same period collide here
    unique (pledge_id, number),
    check (published_at is null or snapshot is not null)
);

-- A pledge has one period under way.
create unique index period_running on progress.period (pledge_id) where stage not in ('PUBLISHED', 'ENDED');

-- What the calendar of the secretariat goes through.
create index period_due on progress.period (due_at) where stage not in ('PUBLISHED', 'ENDED');

create index period_published on progress.period (published_at desc) where published_at is not null;
