create schema if not exists pledge;

create table pledge.pledge (
    id                     uuid primary key,
    version                integer not null,
    reference              text not null unique,
    lead                   uuid not null,
    status                 text not null,
    progress               text,
    content                jsonb not null,
    revision               integer not null,
    revisions              jsonb not null,
    last_editor            uuid,
    last_edited_at         timestamptz not null,
    entered_by             uuid,
    review_skipped         boolean not null default false,
    text_hash              text,
    answers                jsonb not null,
    partners_due           timestamptz,
    check_due              timestamptz,
    reminded_at            timestamptz,
    escalated_at           timestamptz,
    withdrawn_reason       text,
    withdrawn_public_reason text,
    created_at             timestamptz not null,
    published_at           timestamptz,
    title                  text generated always as (coalesce(content ->> 'title', '')) stored,
    compact_scope          text generated always as (content ->> 'compactScope') stored,
    words                  tsvector generated always as (
        to_tsvector('simple',
            coalesce(content ->> 'title', '') || ' ' || coalesce(content ->> 'summary', '') || ' '
            || coalesce(content ->> 'currentAction', '') || ' ' || coalesce(content ->> 'commitment', ''))) stored
);

create index pledge_status on pledge.pledge (status, last_edited_at desc);
create index pledge_lead on pledge.pledge (lead, last_edited_at desc);
create index pledge_published on pledge.pledge (published_at desc, id) where published_at is not null;
create index pledge_words on pledge.pledge using gin (words);
create index pledge_content on pledge.pledge using gin (content jsonb_path_ops);
