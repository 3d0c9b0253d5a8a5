create schema help;

create table help.request (
    id            uuid primary key,
    reference     text        not null unique,
    organisation  uuid        not null,
    title         text        not null,
    about_id      uuid,
    about_kind    text,
    urgency       text        not null,
    language      text        not null,
    state         text        not null,
    person        uuid        not null,
    person_name   text        not null,
    at            timestamptz not null
);

create index on help.request (organisation, at desc);

-- What was asked, answered and added; never changed and never deleted.
create table help.message (
    id                uuid primary key,
    request           uuid        not null references help.request,
    words             text        not null,
    organisation      uuid        not null,
    organisation_name text        not null,
    person            uuid        not null,
    person_name       text        not null,
    at                timestamptz not null
);

create index on help.message (request, id);
