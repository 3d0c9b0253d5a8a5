create schema if not exists declaration;

create table declaration.declaration (
    id           uuid        not null primary key,
    version      integer     not null,
    reference    text        not null unique,
    status       text        not null
        check (status in ('DRAFTING', 'FROZEN', 'OPEN', 'CLOSED', 'PRESENTED', 'CALLED_OFF')),
    keeper       uuid        not null,
    title        text        not null,
    language     text        not null,
    link         text,
    text_hash    text,
    frozen_by    uuid,
    closes       date,
    zone         text,
    closes_at    timestamptz,
    reminded_at  timestamptz,
    opened_at    timestamptz,
    closed_at    timestamptz,
    end_reason   text,
    presented_to text,
    presented_on date,
    presented_at timestamptz,
    created_at   timestamptz not null,
    -- what is open has a text that does not change any more, and a last day
    check (status not in ('OPEN', 'CLOSED', 'PRESENTED') or (text_hash is not null and closes_at is not null)),
    check ((status = 'PRESENTED') = (presented_to is not null and presented_on is not null))
);

create index declaration_opened on declaration.declaration (opened_at desc) where opened_at is not null;

create table declaration.endorsement (
    id               uuid        not null primary key,
    version          integer     not null,
    declaration      uuid        not null references declaration.declaration,
    organisation     uuid        not null,
    entered_for      uuid        not null,
    status           text        not null
        check (status in ('PREPARED', 'HANDED_IN', 'ACCEPTED', 'RETURNED', 'TAKEN_BACK')),
    mandate_file     uuid,
    mandate_sha256   text,
    sheet_file       uuid,
    mandate_document text,
    mandate_date     date,
    on_paper         boolean     not null,
    office           uuid,
    office_title     text,
    signatory        text,
    signed_on        date,
    signature        uuid,
    signature_hash   text,
    handed_in_by     uuid,
    handed_in_at     timestamptz,
    checked_by       uuid,
    accepted_at      timestamptz,
    return_reason    text,
    taken_back_at    timestamptz,
    created_at       timestamptz not null,
    check (checked_by <> handed_in_by),
    -- what counts is proved: by a mandate, its document and a signature
    check (status <> 'ACCEPTED'
        or (mandate_file is not null and mandate_document is not null and mandate_date is not null
            and signature is not null and accepted_at is not null)),
    check ((status = 'TAKEN_BACK') = (taken_back_at is not null))
);

-- A city stands behind a declaration once; who took it back may endorse anew, and the earlier row stays.
create unique index endorsement_standing on declaration.endorsement (declaration, organisation)
    where status <> 'TAKEN_BACK';

create index endorsement_counted on declaration.endorsement (declaration, accepted_at, taken_back_at);

-- What was counted once as of a moment is counted so for ever.
create function declaration.keep_count() returns trigger language plpgsql as $$
begin
    raise exception 'when an endorsement began or ceased to count is never written over';
end $$;

create trigger keep_count before update on declaration.endorsement
    for each row when (
        (old.accepted_at is not null and new.accepted_at is distinct from old.accepted_at)
        or (old.taken_back_at is not null and new.taken_back_at is distinct from old.taken_back_at))
    execute function declaration.keep_count();

create trigger keep_counted before delete on declaration.endorsement
    for each row when (old.accepted_at is not null)
    execute function declaration.keep_count();

-- Cities that were asked to endorse.
create table declaration.invitation (
    declaration  uuid        not null references declaration.declaration,
    organisation uuid        not null,
    invited_at   timestamptz not null,
    primary key (declaration, organisation)
);
