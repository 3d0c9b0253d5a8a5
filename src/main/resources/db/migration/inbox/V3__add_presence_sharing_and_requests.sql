-- Who has a case open now, in which tab, on which node; a row that nobody renews is a tab or a node that is gone.
create table inbox.presence (
    subject_id   uuid        not null,
    tab          uuid        not null,
    person       uuid        not null,
    organisation uuid        not null,
    node         uuid        not null,
    seen_at      timestamptz not null,
    primary key (subject_id, tab, person)
);

create index on inbox.presence (node);
create index on inbox.presence (seen_at);

-- A filter that everybody acting for an organisation may use; only its maker changes it.
alter table inbox.saved_filter add column shared_with uuid;
create index on inbox.saved_filter (shared_with, name) where shared_with is not null;

-- Somebody asks a colleague for what that one has claimed.
create table inbox.hand_over_request (
    id          uuid primary key,
    entry       uuid        not null references inbox.entry (id) on delete cascade,
    asked_by    uuid        not null,
    asked_of    uuid        not null,
    words       text,
    asked_at    timestamptz not null,
    declined_at timestamptz,
    unique (entry, asked_by)
);

create index on inbox.hand_over_request (asked_of);
