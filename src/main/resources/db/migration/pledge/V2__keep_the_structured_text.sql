-- What the co-edited text said when the pledge last took it over; section by section, in ProseMirror's JSON.
alter table pledge.pledge
    add column texts jsonb not null default '{}',
    add column text_version bigint not null default 0;
