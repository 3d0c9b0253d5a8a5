create schema template;

create table template.template (
    id       text    primary key,
    kind     text    not null,
    area     text,
    position integer not null
);

-- Never changed and never deleted: the highest version counts. What came with the portal names nobody.
create table template.wording (
    template    text    not null references template.template,
    language    text    not null,
    version     integer not null,
    title       text    not null,
    parts       jsonb   not null,
    english     integer,
    person      uuid,
    person_name text,
    at          timestamptz,
    primary key (template, language, version)
);
