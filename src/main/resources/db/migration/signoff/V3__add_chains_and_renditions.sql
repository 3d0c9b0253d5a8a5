-- Who has to sign a text one after the other or side by side, and who advises.
create table signoff.chain (
    id             uuid        not null primary key,
    subject_kind   text        not null,
    subject_id     uuid        not null,
    text_hash      text        not null references signoff.frozen_text (hash),
    compiled_by    uuid,
    status         text        not null check (status in ('OPEN', 'COMPLETED', 'RETURNED', 'REPLACED')),
    opened_at      timestamptz not null,
    closed_at      timestamptz,
    returned_for   uuid,
    returned_by    uuid,
    returned_name  text,
    return_reason  text,
    check ((status = 'OPEN') = (closed_at is null)),
    check (num_nonnulls(returned_for, returned_by, returned_name, return_reason)
        = case when status = 'RETURNED' then 4 else 0 end)
);
create index on signoff.chain (subject_kind, subject_id, id);
create index on signoff.chain (text_hash);
create unique index chain_open_once on signoff.chain (subject_kind, subject_id) where status = 'OPEN';

-- An organisation's part. What was signed stands in the chain of signatures; the part names the record by its hash.
create table signoff.chain_part (
    chain          uuid        not null references signoff.chain (id),
    step           integer     not null check (step > 0),
    organisation   uuid        not null,
    kind           text        not null check (kind in ('SIGNATURE', 'ADVICE')),
    opened_at      timestamptz,
    done_at        timestamptz,
    signature_hash text,
    advised_by     uuid,
    advised_name   text,
    advice         text,
    primary key (chain, organisation, kind),
    check (done_at is null or opened_at is not null),
    check ((kind = 'SIGNATURE' and done_at is not null) = (signature_hash is not null)),
    check ((kind = 'ADVICE' and done_at is not null) = (advised_by is not null))
);

-- The documents in which a text was handed out, by the hash of the file.
create table signoff.rendition (
    sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    text_hash text        not null references signoff.frozen_text (hash),
    format    text        not null,
    kept_at   timestamptz not null,
    primary key (sha256, text_hash)
);
create index on signoff.rendition (text_hash);

create trigger keep_chain before delete or truncate on signoff.chain
    for each statement execute function signoff.refuse();
create trigger keep_chain_row before update on signoff.chain
    for each row when (
        new.id <> old.id or new.text_hash <> old.text_hash or new.subject_id <> old.subject_id
        or new.compiled_by is distinct from old.compiled_by or new.opened_at <> old.opened_at
        or (old.status <> 'OPEN' and (to_jsonb(new) - 'return_reason') <> (to_jsonb(old) - 'return_reason')))
    execute function signoff.refuse();
create trigger keep_chain_part before delete or truncate on signoff.chain_part
    for each statement execute function signoff.refuse();
create trigger keep_chain_part_row before update on signoff.chain_part
    for each row when (
        new.chain <> old.chain or new.step <> old.step or new.organisation <> old.organisation or new.kind <> old.kind
        or (old.done_at is not null and (to_jsonb(new) - 'advice') <> (to_jsonb(old) - 'advice')))
    execute function signoff.refuse();
create trigger keep_rendition before update or delete or truncate on signoff.rendition
    for each statement execute function signoff.refuse();
