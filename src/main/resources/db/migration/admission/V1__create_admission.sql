create schema admission;

-- An organisation that asks to take part, or is invited to; it has an account nowhere yet.
create table admission.admission (
    id              uuid        primary key,
    state           text        not null,
    kind            text        not null,
    name            text        not null,
    alias           text        not null,
    country         text,
    focal           boolean     not null,
    office          text        not null,
    email           text        not null,
    words           text,
    asked_at        timestamptz not null,
    entered_by      text,
    -- who found the letter good first, and what it was: a file of another fingerprint is another letter
    checked_by      uuid,
    checked_by_name text,
    checked_at      timestamptz,
    checked_letters text,
    closed_by       uuid,
    closed_by_name  text,
    closed_at       timestamptz,
    reason          text,
    organisation    uuid,
    revision        integer     not null,
    -- of the link by which who asked sees where it stands; the link itself is theirs only
    status_hash     text        not null unique
);

create index on admission.admission (state, asked_at);
create unique index admission_alias on admission.admission (alias) where state <> 'REFUSED';
create unique index admission_organisation on admission.admission (organisation) where organisation is not null;

-- Somebody who is to act for an organisation; the account is made by an errand.
create table admission.invitation (
    id              uuid        primary key,
    organisation    uuid        not null,
    email           text        not null,
    first_name      text        not null,
    last_name       text        not null,
    roles           text[]      not null,
    state           text        not null,
    person          uuid,
    invited_by      text        not null,
    invited_at      timestamptz not null,
    joined_at       timestamptz
);

create unique index invitation_open on admission.invitation (organisation, lower(email)) where state in ('WAITING', 'SENT');
create index on admission.invitation (organisation, invited_at);

-- A link by which who was invited gets a first password, once; of each only the fingerprint is kept.
create table admission.way_in (
    hash       text        primary key,
    invitation uuid        not null references admission.invitation on delete cascade,
    until      timestamptz not null
);

create index on admission.way_in (invitation);

-- Organisations whose people may not act for now.
create table admission.suspension (
    organisation uuid        primary key,
    reason       text        not null,
    by_name      text        not null,
    at           timestamptz not null
);

-- What is to be done at the sign-in server. Each may be tried again and does nothing twice.
create table admission.errand (
    id           uuid        primary key,
    kind         text        not null,
    -- what belongs together is done one after the other: an admission until it has its organisation, then that
    about        uuid        not null,
    target       uuid        not null,
    state        text        not null,
    tries        integer     not null,
    next_try     timestamptz not null,
    why          text,
    asked_at     timestamptz not null,
    done_at      timestamptz
);

create index on admission.errand (next_try, id) where state = 'WAITING';
create index on admission.errand (about, id);

-- Who did what to an admission, or to an organisation's people.
create table admission.history (
    id      uuid        primary key,
    about   uuid        not null,
    at      timestamptz not null,
    person  uuid,
    who     text        not null,
    action  text        not null,
    detail  text
);

create index on admission.history (about, id);
