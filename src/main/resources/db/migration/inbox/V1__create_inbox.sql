create schema inbox;

create table inbox.entry (
    id           uuid primary key,
    task_id      text        not null unique,
    subject_kind text        not null,
    subject_id   uuid        not null,
    kind         text        not null,
    node_key     text        not null,
    organisation uuid        not null,
    role         text        not null,
    assignee     uuid,
    note         text,
    since        timestamptz not null,
    due          timestamptz
);

create index on inbox.entry (organisation, role, due, since, id);
create index on inbox.entry (subject_id);
create index on inbox.entry (assignee) where assignee is not null;

create table inbox.saved_filter (
    id     uuid primary key,
    person uuid  not null,
    name   text  not null,
    filter jsonb not null,
    unique (person, name)
);
