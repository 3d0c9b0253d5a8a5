create schema removal;

-- What is left of a passage that was removed to protect somebody. The words themselves are nowhere.
create table removal.tombstone (
    id         uuid        not null primary key,
    removed_at timestamptz not null,
    removed_by uuid,
    office     text        not null,
    reason     text        not null,
    length     integer     not null check (length > 0),
    sum        integer     not null,
    salt       text        not null,
    sha256     text        not null,
    places     integer     not null
);
create index on removal.tombstone (removed_at);
