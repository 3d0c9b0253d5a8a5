create schema legacy;

-- One file that was brought in; the file itself is not kept.
create table legacy.import (
    id           uuid primary key,
    file_name    text        not null,
    sha256       text        not null,
    source       text        not null,
    organisation text        not null,
    person       uuid        not null,
    person_name  text        not null,
    at           timestamptz not null,
    taken        integer     not null,
    there        integer     not null,
    duplicates   integer     not null,
    refused      integer     not null,
    undone_at    timestamptz,
    undone_for   text
);

-- The keys are hashes of how city, title and number are spelled: they tell entries apart, also those whose words were removed.
create table legacy.entry (
    id          uuid primary key,
    import      uuid        not null references legacy.import,
    row_number  integer     not null,
    key         text        not null unique,
    number_key  text        unique,
    content     jsonb       not null,
    original    jsonb       not null,
    city        uuid,
    country     text        not null,
    state       text        not null,
    reason      text,
    pledge      uuid,
    at          timestamptz not null,
    changed_at  timestamptz,
    words       tsvector    not null generated always as (to_tsvector('simple', translate(lower(
        coalesce(content ->> 'title', '') || ' ' || coalesce(content ->> 'city', '') || ' ' || coalesce(content ->> 'summary', '')),
        'áàâäãåāéèêëēíìîïīóòôöõōúùûüūñçýøłšžğćńřčśżź', 'aaaaaaaeeeeeiiiiioooooouuuuuncyolszgcnrcszz'))) stored
);

create index on legacy.entry using gin (words);
create index on legacy.entry (state, country);
create index on legacy.entry (import, row_number);
create index on legacy.entry (city) where city is not null;
create index on legacy.entry (pledge) where pledge is not null;

-- Who did what with an entry; never changed.
create table legacy.act (
    id           uuid primary key,
    entry        uuid        not null references legacy.entry,
    action       text        not null,
    reason       text,
    organisation text        not null,
    person       uuid,
    person_name  text        not null,
    at           timestamptz not null
);

create index on legacy.act (entry, at desc, id desc);

-- What people said a column of that heading holds.
create table legacy.heading (
    heading text primary key,
    field   text not null
);
