-- Of each kind of work, and of each journey, the beginning is read in the order of the list, however long it is.
create index on inbox.entry (organisation, role, kind, due, since, id);
create index on inbox.entry (organisation, role, subject_kind, due, since, id);
