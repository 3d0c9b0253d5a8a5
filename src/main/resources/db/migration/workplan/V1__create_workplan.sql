create schema workplan;

-- Meetings and lines of work of the secretariat; what is given up is dropped, never deleted.
create table workplan.entry (
    id           uuid primary key,
    revision     integer     not null,
    kind         text        not null check (kind in ('MEETING', 'WORK')),
    title        text        not null,
    note         text,
    starts       date        not null,
    ends         date        not null check (ends >= starts),
    state        text        not null check (state in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    forum        text,
    officer      uuid,
    officer_name text,
    case_id      uuid,
    case_kind    text,
    changed_by   uuid        not null,
    changed_name text        not null,
    changed_at   timestamptz not null
);

create index on workplan.entry (starts, ends);
