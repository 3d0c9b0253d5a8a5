create schema notification;

-- What happened and has yet to be told. Written with the event itself, and gone with the notices that it became.
create table notification.event (
    id        uuid primary key,
    what      text        not null,
    about     uuid        not null,
    case_id   uuid        not null,
    case_kind text        not null,
    at        timestamptz not null,
    by_person uuid,
    to_person uuid,
    tries     integer     not null default 0,
    next_try  timestamptz not null,
    unique (what, about, at)
);

create index on notification.event (next_try, id);

-- What a person is told. Words are a key of a message; what a case is called stands in its file alone.
create table notification.notice (
    id           uuid primary key,
    event        uuid        not null,
    kind         text        not null,
    person       uuid        not null,
    organisation uuid        not null,
    case_id      uuid        not null,
    case_kind    text        not null,
    words        text        not null,
    at           timestamptz not null,
    way          text        not null,
    read_at      timestamptz,
    mail         uuid,
    unique (event, person, kind)
);

create index on notification.notice (person, at desc, id desc);
create index on notification.notice (person) where read_at is null;
create index on notification.notice (person, at) where way = 'DAILY' and mail is null;
create index on notification.notice (mail) where mail is not null;
create index on notification.notice (at);

-- What leaves the house. A line is one mail; its words are made when it is sent.
create table notification.outbox (
    id         uuid primary key,
    person     uuid        not null,
    kind       text        not null,
    key        text        not null,
    at         timestamptz not null,
    state      text        not null,
    tries      integer     not null default 0,
    next_try   timestamptz not null,
    sent_at    timestamptz,
    reason     text,
    unique (person, kind, key)
);

create index on notification.outbox (next_try, id) where state = 'WAITING';
create index on notification.outbox (person, sent_at) where state = 'SENT';
create index on notification.outbox (person) where state = 'WAITING';
create index on notification.outbox (at desc, id desc);

-- How a person wishes to be told; who never said has the defaults of each kind.
create table notification.reader (
    person    uuid primary key,
    zone      text not null,
    language  text not null,
    digest_at time not null,
    digested  date
);

create table notification.preference (
    person uuid not null,
    kind   text not null,
    way    text not null,
    primary key (person, kind)
);

-- The one click in a mail that ends mails of its kind, for exactly one person; without a kind, all mails.
create table notification.way_out (
    token  text primary key,
    person uuid not null,
    kind   text not null,
    unique (person, kind)
);

-- A secret link to somebody's deadlines; the link itself is kept by its owner only.
create table notification.calendar (
    person  uuid primary key,
    hash    text        not null unique,
    made_at timestamptz not null
);
