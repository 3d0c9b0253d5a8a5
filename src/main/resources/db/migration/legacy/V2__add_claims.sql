-- Lets a city look at its entries, correct and adopt them; of the link only a hash is kept.
create table legacy.claim (
    id          uuid primary key,
    city        uuid        not null,
    hash        text        not null unique,
    made_by     text        not null,
    made_at     timestamptz not null,
    ends_at     timestamptz not null,
    sent_at     timestamptz,
    opened_at   timestamptz,
    revoked_at  timestamptz
);

create index on legacy.claim (city, made_at desc);

-- What a city says that its entry should say.
create table legacy.proposal (
    id           uuid primary key,
    entry        uuid        not null references legacy.entry,
    city         uuid        not null,
    fields       jsonb       not null,
    note         text,
    person       uuid        not null,
    person_name  text        not null,
    at           timestamptz not null,
    decided_at   timestamptz,
    accepted     boolean,
    reason       text
);

create unique index proposal_open on legacy.proposal (entry) where decided_at is null;
create index on legacy.proposal (decided_at, at);
