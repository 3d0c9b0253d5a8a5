create schema dossier;

-- One snapshot and how far the making of its files is. Whoever works on it holds its row, one short step at a time.
create table dossier.dossier (
    id           uuid        not null primary key,
    about_kind   text        not null,
    about_id     uuid        not null,
    number       integer     not null,
    title        text        not null,
    forum        text        not null,
    grouping     text        not null,
    frozen_at    timestamptz not null,
    pledges      integer     not null,
    compiled_by  uuid,
    requested_at timestamptz not null,
    state        text        not null check (state in ('WAITING', 'COMPILING', 'COMPILED', 'FAILED')),
    step         text,
    part         integer     not null default 0,
    done         integer     not null default 0,
    total        integer     not null,
    attempts     integer     not null default 0,
    try_at       timestamptz not null,
    failure      text,
    figures      jsonb,
    content_hash text,
    text_hash    text,
    compiled_at  timestamptz,
    unique (about_kind, about_id, number),
    check ((state = 'COMPILED') = (compiled_at is not null)),
    check (state <> 'COMPILED' or (figures is not null and content_hash is not null and text_hash is not null))
);
create index dossier_to_do on dossier.dossier (try_at, id) where state in ('WAITING', 'COMPILING');

-- What is cited, as it stood: canonical JSON, and beside it what lists and orders need.
create table dossier.entry (
    dossier       uuid     not null references dossier.dossier,
    position      integer,
    reference     text     not null,
    pledge        uuid     not null,
    title         text     not null,
    city          text     not null,
    country       text     not null,
    answer        text     not null,
    group_code    text     not null,
    group_place   integer  not null,
    also          text[]   not null,
    snapshot      text     not null,
    primary key (dossier, reference),
    unique (dossier, position)
);
create index on dossier.entry (pledge);

-- Pages of a few pledges each, kept until the whole is bound, so that nothing is done twice after a power cut.
create table dossier.pages (
    dossier uuid    not null references dossier.dossier,
    part    integer not null,
    pdf     bytea   not null,
    pages   integer not null,
    marks   jsonb   not null,
    primary key (dossier, part)
);
alter table dossier.pages alter column pdf set storage external;

-- The files, in rows of a megabyte.
create table dossier.file (
    dossier uuid   not null references dossier.dossier,
    format  text   not null check (format in ('JSON', 'PDF', 'DOCX')),
    sha256  text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size    bigint not null,
    primary key (dossier, format)
);
create index on dossier.file (sha256);

create table dossier.chunk (
    dossier uuid    not null,
    format  text    not null,
    number  integer not null,
    bytes   bytea   not null,
    primary key (dossier, format, number),
    foreign key (dossier, format) references dossier.file
);
alter table dossier.chunk alter column bytes set storage external;
