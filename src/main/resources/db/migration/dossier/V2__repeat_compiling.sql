-- A dossier can be compiled once more from its snapshot, only to see that the bytes are the same; nothing of that is kept but
-- the hashes. The files' rows of a megabyte are written before their hash is known.
alter table dossier.dossier add column repeats uuid references dossier.dossier;
alter table dossier.dossier drop constraint dossier_about_kind_about_id_number_key;
create unique index dossier_number on dossier.dossier (about_kind, about_id, number) where repeats is null;
create index on dossier.dossier (repeats, requested_at) where repeats is not null;

alter table dossier.dossier drop constraint dossier_check1;
alter table dossier.dossier add constraint dossier_whole check (
    state <> 'COMPILED'
    or (figures is not null and content_hash is not null and (text_hash is not null or repeats is not null)));

-- Whoever has waited longest comes first; after a failure not before its time.
alter table dossier.dossier alter column try_at drop not null;
update dossier.dossier set try_at = null;
drop index dossier.dossier_to_do;
create index dossier_to_do on dossier.dossier (requested_at, id) where state in ('WAITING', 'COMPILING');

alter table dossier.chunk drop constraint chunk_dossier_format_fkey;
alter table dossier.chunk add foreign key (dossier) references dossier.dossier;
