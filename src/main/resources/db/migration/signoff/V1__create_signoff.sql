create schema signoff;

-- Exact bytes under their own SHA-256: what a text consists of, and each of its sections with its salt. A section that
-- endangers somebody loses its bytes and nothing else; its hash stays, so the rest still verifies.
create table signoff.content (
    hash           text not null primary key check (hash ~ '^[0-9a-f]{64}$'),
    bytes          bytea,
    removed_at     timestamptz,
    removed_by     text,
    removed_reason text,
    check (num_nonnulls(removed_at, removed_by, removed_reason) = case when bytes is null then 3 else 0 end)
);
alter table signoff.content alter column bytes set storage external;

-- The texts of a case, numbered; the last one is the one that can be signed.
create table signoff.frozen_text (
    hash         text        not null primary key references signoff.content (hash),
    subject_kind text        not null,
    subject_id   uuid        not null,
    number       integer     not null,
    form         text        not null,
    frozen_at    timestamptz not null,
    frozen_by    uuid,
    unique (subject_kind, subject_id, number)
);

-- One chain over all signatures: each record holds the hash of the one before it.
create table signoff.signature (
    number        bigint      not null primary key,
    id            uuid        not null unique,
    subject_kind  text        not null,
    subject_id    uuid        not null,
    text_hash     text        not null references signoff.frozen_text (hash),
    purpose       text        not null,
    organisation  uuid        not null,
    person        uuid,
    signed_at     timestamptz not null,
    record        bytea       not null,
    previous      text        not null unique,
    hash          text        not null unique,
    voided_at     timestamptz,
    voided_reason text,
    check (num_nonnulls(voided_at, voided_reason) in (0, 2))
);
create index on signoff.signature (subject_kind, subject_id, number);
create index on signoff.signature (text_hash, number);
create unique index signed_once on signoff.signature (text_hash, purpose, organisation) where voided_at is null;

-- Signed sheets between the one who enters them and the other who compares them.
create table signoff.paper (
    id               uuid        not null primary key,
    subject_kind     text        not null,
    subject_id       uuid        not null,
    text_hash        text        not null references signoff.frozen_text (hash),
    claim            jsonb       not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    status           text        not null check (status in ('AWAITING_CHECK', 'CONFIRMED', 'REFUSED')),
    checked_by       uuid check (checked_by <> recorded_by),
    checked_at       timestamptz,
    refusal          text,
    check ((status = 'AWAITING_CHECK') = (checked_by is null))
);
create index on signoff.paper (subject_kind, subject_id, id);

-- What somebody last saw of a case.
create table signoff.look (
    subject_kind text        not null,
    subject_id   uuid        not null,
    person       uuid        not null,
    text_hash    text        not null references signoff.frozen_text (hash),
    looked_at    timestamptz not null,
    primary key (subject_kind, subject_id, person)
);

-- The record only grows: not even a mistake in the portal changes what was signed.
create function signoff.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'signoff.% only grows: % refused', tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation';
end $$;

create trigger keep_content before delete or truncate on signoff.content
    for each statement execute function signoff.refuse();
create trigger keep_content_bytes before update on signoff.content
    for each row when (new.hash <> old.hash or new.bytes is not null or old.bytes is null)
    execute function signoff.refuse();

create trigger keep_text before update or delete or truncate on signoff.frozen_text
    for each statement execute function signoff.refuse();

create trigger keep_signature before delete or truncate on signoff.signature
    for each statement execute function signoff.refuse();
create trigger keep_signature_row before update on signoff.signature
    for each row when (
        old.voided_at is not null
        or (to_jsonb(new) - 'voided_at' - 'voided_reason') <> (to_jsonb(old) - 'voided_at' - 'voided_reason'))
    execute function signoff.refuse();

create trigger keep_paper before delete or truncate on signoff.paper
    for each statement execute function signoff.refuse();
create trigger keep_paper_row before update on signoff.paper
    for each row when (
        old.status <> 'AWAITING_CHECK'
        or (to_jsonb(new) - 'status' - 'checked_by' - 'checked_at' - 'refusal')
            <> (to_jsonb(old) - 'status' - 'checked_by' - 'checked_at' - 'refusal'))
    execute function signoff.refuse();
