create schema evidence;

-- Evidence that somebody asked for, and how far it is. Whoever works on it holds its row, one case at a time. The row outlives
-- the files, so that a hash is still known.
create table evidence.bundle (
    id           uuid        not null primary key,
    scope        text        not null check (scope in ('CASE', 'ORGANISATION', 'WHOLE')),
    case_kind    text,
    case_id      uuid,
    name         text        not null,
    person       uuid        not null,
    organisation uuid        not null,
    state        text        not null check (state in ('WAITING', 'MAKING', 'READY', 'FAILED', 'EXPIRED')),
    done         integer     not null default 0,
    total        integer     not null default 0,
    asked_at     timestamptz not null,
    touched_at   timestamptz not null,
    try_at       timestamptz not null,
    attempts     integer     not null default 0,
    failure      text,
    made_at      timestamptz,
    expires_at   timestamptz,
    hash         text        check (hash ~ '^[0-9a-f]{64}$'),
    check ((scope = 'CASE') = (case_id is not null)),
    check ((case_id is null) = (case_kind is null)),
    check (state <> 'READY' or num_nonnulls(made_at, expires_at, hash) = 3)
);
create index bundle_to_do on evidence.bundle (touched_at) where state in ('WAITING', 'MAKING');
create index bundle_to_expire on evidence.bundle (expires_at) where state = 'READY';
create index bundle_hash on evidence.bundle (hash);
create index bundle_asker on evidence.bundle (person, organisation, asked_at);
-- one large one at a time for an organisation, and the same case not twice
create unique index bundle_one_way_out on evidence.bundle (organisation)
    where scope <> 'CASE' and state in ('WAITING', 'MAKING');
create unique index bundle_one_a_case on evidence.bundle (person, organisation, case_id)
    where scope = 'CASE' and state in ('WAITING', 'MAKING');

-- The cases of a bundle; each has a folder of its own.
create table evidence.part (
    bundle    uuid    not null references evidence.bundle,
    case_id   uuid    not null,
    case_kind text    not null,
    folder    text    not null,
    laid      boolean not null default false,
    primary key (bundle, case_id),
    unique (bundle, folder)
);

-- Their files, in rows of a megabyte.
create table evidence.file (
    bundle uuid   not null references evidence.bundle,
    path   text   not null collate "C",
    size   bigint not null,
    sha256 text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    crc    bigint not null,
    primary key (bundle, path)
);

create table evidence.chunk (
    bundle uuid    not null,
    path   text    not null collate "C",
    number integer not null,
    bytes  bytea   not null,
    primary key (bundle, path, number),
    foreign key (bundle, path) references evidence.file
);
alter table evidence.chunk alter column bytes set storage external;
