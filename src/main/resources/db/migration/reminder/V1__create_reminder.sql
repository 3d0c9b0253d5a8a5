create schema if not exists reminder;

-- For a journey, or for one kind of its work. Points are working days before (7), at (0) or after (-3) the day on which the work
-- is due; work that has no such day is due after so many working days.
create table reminder.rule (
    work           text primary key,
    expected_days  integer check (expected_days between 1 and 250),
    points         integer[]   not null default '{}',
    escalate_after integer check (escalate_after between 1 and 250),
    by_journey     boolean     not null default false,
    changed_by     uuid,
    changed_at     timestamptz,
    check (not by_journey or cardinality(points) = 0 and escalate_after is null)
);

insert into reminder.rule (work, expected_days, points, escalate_after) values
    ('pledge', 10, '{2, 0, -3}', 5),
    ('progress', 10, '{2, 0}', 5),
    ('dialogue', 10, '{2, 0}', 5),
    ('call', null, '{2, 0}', null),
    ('funding', 10, '{2, 0}', 5),
    ('appraisal', 10, '{2, 0}', 5),
    ('grant', 10, '{2, 0, -3}', 5),
    ('review', 10, '{2, 0, -3}', 5),
    ('contribution', 10, '{2, 0}', 5),
    ('declaration', 15, '{2, 0}', 10),
    -- whoever writes a draft takes the time it needs
    ('pledge.draft', null, '{}', null),
    ('funding.write', null, '{5, 1}', null),
    ('declaration.draft', null, '{}', null),
    ('grant.request-tranche', null, '{}', null),
    ('grant.spend-first', null, '{}', null),
    ('appraisal.follow', null, '{}', null),
    -- letters wait until the day that their writer gave them
    ('correspondence', null, '{2, 0, -3}', 5);

-- These have clocks of their own: their process reminds and escalates.
insert into reminder.rule (work, by_journey) values
    ('pledge.review', true),
    ('pledge.check', true),
    ('dialogue.comment', true),
    ('dialogue.consolidate', true),
    ('appraisal.review', true),
    ('appraisal.answer', true),
    ('appraisal.vote', true),
    ('funding.check', true),
    ('grant.report', true),
    ('contribution.answer', true),
    ('progress.write', true),
    ('declaration.gather', true),
    ('declaration.endorse', true);

-- When to look next at work that waits; what was told of the day that it was due then; when the secretariat last called for help.
create table reminder.watch (
    entry   uuid primary key,
    next_at timestamptz not null,
    due     timestamptz,
    told    integer,
    called_at timestamptz
);

create index watch_next on reminder.watch (next_at);

-- work that waits since before there were reminders
insert into reminder.watch (entry, next_at)
select id, since from inbox.entry;
