create schema document;

-- One row a co-edited text. Whoever advances the version or the epoch is first; everybody else tries again on top of it.
create table document.document (
    id               uuid        not null primary key,
    subject_kind     text        not null,
    subject_id       uuid        not null,
    version          bigint      not null,
    -- counts what changes rights: a batch is stored only under the epoch it was authorised under
    epoch            bigint      not null,
    -- by section name: the version after the last step that changed its accepted text
    section_versions jsonb       not null,
    opened_at        timestamptz not null,
    unique (subject_kind, subject_id)
) with (fillfactor = 70);

-- The text at a version is the snapshot before it and the steps after that one. Not jsonb, which refuses half a character:
-- somebody who types may cut one in two for a moment.
create table document.snapshot (
    document         uuid   not null references document.document (id),
    version          bigint not null,
    content          json   not null,
    section_versions jsonb  not null,
    primary key (document, version)
);

-- Written once, never changed. The version is the one after the step.
create table document.step (
    document uuid        not null references document.document (id),
    version  bigint      not null,
    step     json        not null,
    client   uuid        not null,
    author   uuid,
    at       timestamptz not null,
    -- the sections whose accepted text the batch that ends here has changed
    changed  text[],
    primary key (document, version)
);

-- Each batch of a client, once. The author is part of the key because clients choose their ids themselves.
create table document.batch (
    document uuid        not null references document.document (id),
    client   uuid        not null,
    seq      bigint      not null,
    author   uuid        not null,
    version  bigint      not null,
    dropped  integer[]   not null,
    at       timestamptz not null,
    primary key (document, client, seq, author)
);

create table document.named_version (
    id       uuid        not null primary key,
    document uuid        not null references document.document (id),
    version  bigint      not null,
    label    text        not null,
    hash     text,
    by       uuid,
    by_name  text        not null,
    at       timestamptz not null
);
create index on document.named_version (document, id);

-- A conversation about a passage, among people of one side; the id is that of the comment mark in the text.
create table document.thread (
    id               uuid        not null primary key,
    document         uuid        not null references document.document (id),
    section          text        not null,
    quoted           text        not null,
    side             text        not null,
    opened_by        uuid        not null,
    opened_by_name   text        not null,
    opened_at        timestamptz not null,
    resolved_by      uuid,
    resolved_by_name text,
    resolved_at      timestamptz
);
create index on document.thread (document, side, id);

create table document.reply (
    id       uuid        not null primary key,
    thread   uuid        not null references document.thread (id),
    by       uuid        not null,
    by_name  text        not null,
    at       timestamptz not null,
    body     text        not null,
    mentions uuid[]      not null
);
create index on document.reply (thread, id);

-- Requests about comments that have been done, so that a repeat does nothing.
create table document.request (
    person uuid        not null,
    id     uuid        not null,
    at     timestamptz not null,
    primary key (person, id)
);
create index on document.request (at);

-- Up to which version somebody has looked at the text.
create table document.seen (
    document uuid        not null references document.document (id),
    person   uuid        not null,
    version  bigint      not null,
    at       timestamptz not null,
    primary key (document, person)
);
