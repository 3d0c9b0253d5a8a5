create schema mailbox;

-- A mail that was taken, once: the same message is known by its id and sender wherever it lies, and by its place while it lies there.
create table mailbox.mail (
    id             uuid primary key,
    folder         text        not null,
    validity       bigint      not null,
    uid            bigint      not null,
    message_id     text        not null,
    sender         text        not null,
    sender_name    text        not null,
    subject        text        not null,
    words          text        not null,
    sent_at        timestamptz,
    at             timestamptz not null,
    state          text        not null,
    refused        jsonb       not null,
    case_id        uuid,
    case_kind      text,
    reason         text,
    decided_by     uuid,
    decided_name   text,
    decided_at     timestamptz,
    unique (message_id, sender),
    unique (folder, validity, uid)
);

create index on mailbox.mail (state, at desc, id desc);
create index on mailbox.mail (at desc, id desc);

-- The address that a notice may be replied to: for one case, one reader and the organisation they read it for.
create table mailbox.reply_address (
    token        text primary key,
    person       uuid        not null,
    organisation uuid        not null,
    case_id      uuid        not null,
    case_kind    text        not null,
    at           timestamptz not null,
    unique (person, organisation, case_id)
);

-- Who was told on which day that a mail has come: once, however much they write.
create table mailbox.receipt (
    id      uuid primary key,
    address text    not null,
    day     date    not null,
    refused boolean not null,
    unique (address, day)
);
