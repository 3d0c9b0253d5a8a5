-- Where the portal was to be found when the snapshot was taken: it is printed on the cover, and whoever compiles again later,
-- or elsewhere, has to print the same. Of older ones it is not known; they do without.
alter table dossier.dossier add column address text not null default '';
alter table dossier.dossier alter column address drop default;
