create schema if not exists dialogue;

create table dialogue.dialogue (
    id             uuid primary key,
    version        integer     not null,
    reference      text        not null unique,
    direction      text        not null,
    author         uuid        not null,
    consolidator   uuid        not null,
    subject_kind   text,
    subject_id     uuid,
    title          text        not null,
    stage          text        not null,
    deadline       timestamptz not null,
    consulted_at   timestamptz,
    statement      jsonb,
    reply          jsonb,
    late_statement jsonb,
    meeting        jsonb,
    outcome        text,
    publication    jsonb       not null,
    end_reason     text,
    created_at     timestamptz not null,
    released_at    timestamptz,
    answered_at    timestamptz,
    closed_at      timestamptz,
    published_at   timestamptz,
    check ((subject_kind is null) = (subject_id is null))
);

create index dialogue_subject on dialogue.dialogue (subject_id, subject_kind, created_at desc);
create index dialogue_deadline on dialogue.dialogue (deadline) where stage in ('COMMENTING', 'CONSOLIDATING');
create index dialogue_answered on dialogue.dialogue (answered_at) where stage = 'CLOSING';
create index dialogue_consulted on dialogue.dialogue (consulted_at, id) where consulted_at is not null;

-- One living dialogue on a text: a second one would ask the same people the same thing.
create unique index dialogue_living on dialogue.dialogue (subject_id, subject_kind)
    where stage not in ('CLOSED', 'DECLINED', 'CALLED_OFF');

-- What was offered, unchanged ever after; apart, because it is long and no step of the dialogue writes it again.
create table dialogue.consulted_text (
    dialogue uuid primary key references dialogue.dialogue,
    content  jsonb not null
);

-- Those who are asked. When one of them hands in is not written in the dialogue's own row, whose version all sides see.
create table dialogue.participant (
    dialogue     uuid        not null references dialogue.dialogue,
    organisation uuid        not null,
    asked_at     timestamptz not null,
    handed_in_at timestamptz,
    primary key (dialogue, organisation)
);

-- Authorities that ought to be asked as well, until the text's author asks them.
create table dialogue.referral (
    dialogue     uuid        not null references dialogue.dialogue,
    organisation uuid        not null,
    referred_by  uuid        not null,
    reason       text        not null,
    at           timestamptz not null,
    primary key (dialogue, organisation)
);

create table dialogue.comment (
    id           uuid primary key,
    version      integer     not null,
    dialogue     uuid        not null references dialogue.dialogue,
    organisation uuid        not null,
    person       uuid        not null,
    person_name  text        not null,
    draft_number integer     not null,
    number       integer,
    text_version bigint      not null,
    level        text        not null,
    content      jsonb       not null,
    submitted    jsonb,
    withheld     jsonb,
    answer       jsonb,
    closure      jsonb,
    created_at   timestamptz not null,
    edited_at    timestamptz not null,
    released_at  timestamptz,
    section      text generated always as (content -> 'place' ->> 'section') stored,
    severity     text generated always as (content ->> 'severity') stored,
    decision     text generated always as (answer ->> 'decision') stored,
    closed_as    text generated always as (closure ->> 'closure') stored,
    unique (dialogue, organisation, draft_number),
    unique (dialogue, number),
    check ((number is null) = (level in ('OWN_MINISTRY', 'GOVERNMENT')))
);

create index comment_level on dialogue.comment (dialogue, level, number);
