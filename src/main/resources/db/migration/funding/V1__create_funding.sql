create schema if not exists funding;

create table funding.request (
    id               uuid primary key,
    version          integer not null,
    reference        text not null unique,
    lead             uuid not null,
    status           text not null,
    call             uuid not null,
    terms_version    integer not null,
    mechanism        text not null,
    form             integer not null,
    form_kind        text not null,
    content          jsonb not null,
    revision         integer not null,
    revisions        jsonb not null,
    last_editor      uuid,
    last_edited_at   timestamptz not null,
    pledge           uuid,
    asked            numeric(20, 4),
    approved         numeric(20, 4),
    currency         text not null,
    text_hash        text,
    submitted_at     timestamptz,
    findings         jsonb,
    checked_by       uuid,
    due              timestamptz,
    asking           boolean not null default false,
    dialogue         uuid,
    state_word       jsonb,
    appraisal        uuid,
    feedback         jsonb,
    feedback_by      uuid,
    review_until     timestamptz,
    review           jsonb,
    grant_case       uuid,
    completed        boolean,
    withdrawn_reason text,
    reapplied_from   uuid references funding.request (id),
    created_at       timestamptz not null,
    decided_at       timestamptz,
    closed_at        timestamptz,
    objectives       jsonb generated always as (coalesce(content -> 'gcmObjectives', '[]'::jsonb)) stored
);

create index request_lead on funding.request (lead, created_at desc);
create index request_call on funding.request (call, status);
create index request_pledge on funding.request (pledge) where pledge is not null;
create index request_mechanism on funding.request (mechanism, status);
create index request_from on funding.request (reapplied_from) where reapplied_from is not null;
