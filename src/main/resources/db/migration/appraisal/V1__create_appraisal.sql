create schema if not exists appraisal;

create table appraisal.appraisal (
    id           uuid primary key,
    version      integer     not null,
    reference    text        not null unique,
    subject_kind text        not null,
    subject_id   uuid        not null,
    title        text        not null,
    applicant    uuid        not null,
    stage        text        not null,
    review_due   timestamptz,
    stopped_at   timestamptz,
    rounds       jsonb       not null,
    minutes      jsonb,
    end_reason   text,
    created_at   timestamptz not null,
    ended_at     timestamptz
);

create index appraisal_subject on appraisal.appraisal (subject_id, subject_kind, created_at desc);

-- One living appraisal of a request: two committees would decide on the same money.
create unique index appraisal_living on appraisal.appraisal (subject_id, subject_kind)
    where stage not in ('DECIDED', 'LAPSED');

-- What was handed in and by which rules it is judged, unchanged ever after.
create table appraisal.request (
    appraisal uuid primary key references appraisal.appraisal,
    content   jsonb not null
);

-- A review is written in a row of its own: the version of the appraisal must tell nobody how far the others are.
create table appraisal.review (
    id           uuid primary key,
    version      integer     not null,
    appraisal    uuid        not null references appraisal.appraisal,
    organisation uuid        not null,
    person       uuid,
    person_name  text,
    standing     text        not null,
    content      jsonb       not null,
    revisions    jsonb       not null,
    conflict     text,
    due          timestamptz,
    assigned_at  timestamptz not null,
    declared_at  timestamptz,
    handed_in_at timestamptz,
    unique (appraisal, organisation)
);

create table appraisal.seat (
    appraisal    uuid not null references appraisal.appraisal,
    person       uuid not null,
    constituency text not null,
    barred_by    uuid,
    primary key (appraisal, person)
);

-- People who declared a conflict: to them the appraisal does not exist any more, for whomever they act.
create table appraisal.recusal (
    appraisal uuid        not null references appraisal.appraisal,
    person    uuid        not null,
    reason    text        not null,
    at        timestamptz not null,
    primary key (appraisal, person)
);

create index recusal_person on appraisal.recusal (person);

-- No numbers: a gap would tell how many questions others have raised.
create table appraisal.question (
    id          uuid primary key,
    appraisal   uuid        not null references appraisal.appraisal,
    raised_by   uuid        not null,
    text        text        not null,
    raised_at   timestamptz not null,
    put_at      timestamptz,
    due         timestamptz,
    answer      text,
    answered_at timestamptz,
    lapsed_at   timestamptz
);

create index question_appraisal on appraisal.question (appraisal, id);

-- Sealed until the round closes. Not in the case's history: all seats act for one organisation, which reads its own acts.
create table appraisal.vote (
    appraisal uuid        not null references appraisal.appraisal,
    round     integer     not null,
    person    uuid        not null,
    choice    text        not null,
    words     text,
    at        timestamptz not null,
    primary key (appraisal, round, person)
);
