create schema refdata;

-- One row a code and edition. The label is English; a message key refdata.<list>.<code> overrules it in other languages.
create table refdata.code (
    list        text     not null,
    edition     text     not null,
    code        text     not null,
    label       text     not null,
    short_label text,
    position    smallint not null,
    primary key (list, edition, code),
    unique (list, position)
);

create table refdata.round_table_objective (
    round_table text not null,
    objective   text not null,
    primary key (round_table, objective)
);

create table refdata.forum (
    code   text     not null primary key,
    kind   text     not null check (kind in ('IMRF', 'GRF', 'GFMD')),
    year   smallint not null,
    month  smallint check (month between 1 and 12),
    begins date,
    ends   date check (ends >= begins)
);

create table refdata.country (
    code    text       not null primary key,
    alpha2  text       not null unique,
    weekend smallint[] not null,
    zone    text       not null
);
