create schema guest;

-- Somebody without an account, let into one text by one organisation. The address is emptied some time after the end.
create table guest.guest (
    id              uuid        primary key,
    case_id         uuid        not null,
    case_kind       text        not null,
    host            uuid        not null,
    name            text        not null,
    email           text        not null,
    right_held      text        not null,
    last_day        date        not null,
    -- the end of that day where the organisation is
    ends_at         timestamptz not null,
    made_by         uuid        not null,
    made_by_name    text        not null,
    made_at         timestamptz not null,
    seen_at         timestamptz,
    -- wrong codes since a right one, or since a new link was sent
    wrong           integer     not null default 0,
    revoked_by_name text,
    revoked_at      timestamptz
);

create index on guest.guest (case_id, id);
create index on guest.guest (ends_at) where email <> '';

-- Links to a guest's text, by the fingerprint of what is secret in them: each time the mail is written, a new one.
create table guest.way (
    hash    text        primary key,
    guest   uuid        not null references guest.guest,
    made_at timestamptz not null
);

create index on guest.way (guest);

-- A code that was asked for; it is made when its mail is written, and good for one use.
create table guest.code (
    id         uuid        primary key,
    guest      uuid        not null references guest.guest,
    asked_at   timestamptz not null,
    hash       text,
    good_until timestamptz,
    wrong      integer     not null default 0,
    used_at    timestamptz
);

create index on guest.code (guest, asked_at);

-- A browser in which a right code was typed.
create table guest.visit (
    hash       text        primary key,
    guest      uuid        not null references guest.guest,
    good_until timestamptz not null
);

create index on guest.visit (guest);

-- What a guest said; the words are the text's.
create table guest.comment (
    thread uuid        primary key,
    guest  uuid        not null references guest.guest,
    at     timestamptz not null
);

create index on guest.comment (guest, at);
