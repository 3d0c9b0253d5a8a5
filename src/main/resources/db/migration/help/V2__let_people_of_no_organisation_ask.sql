-- Who acts for no organisation asks for themselves; then nobody else but the secretariat reads it.
alter table help.request alter column organisation drop not null;
alter table help.message alter column organisation drop not null;
alter table help.message alter column organisation_name drop not null;

create index on help.request (person) where organisation is null;
