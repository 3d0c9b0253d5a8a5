create schema attachment;

-- The bytes of a file, once, whoever uploaded it how often. Held: a signature covers them, they stay.
create table attachment.content (
    id        uuid        not null primary key,
    sha256    text        not null unique,
    size      bigint      not null check (size > 0),
    held      boolean     not null default false,
    stored_at timestamptz not null
);

-- Files are compressed already; a second try only costs time.
create table attachment.chunk (
    content uuid    not null references attachment.content (id) on delete cascade,
    number  integer not null,
    bytes   bytea   not null check (octet_length(bytes) between 1 and 1048576),
    primary key (content, number)
);
alter table attachment.chunk alter column bytes set storage external;

create table attachment.attachment (
    id               uuid        not null primary key,
    subject_kind     text        not null,
    subject_id       uuid        not null,
    content          uuid        not null references attachment.content (id),
    file_name        text        not null,
    media_type       text        not null,
    uploaded_by      uuid        not null,
    uploaded_by_name text        not null,
    organisation     uuid        not null,
    uploaded_at      timestamptz not null
);
create index on attachment.attachment (subject_kind, subject_id, id);
create index on attachment.attachment (content);
