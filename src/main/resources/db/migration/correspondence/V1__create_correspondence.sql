create schema correspondence;

-- Never changed and never deleted: what was said was said. An answer is a letter of its own.
create table correspondence.letter (
    id                uuid        primary key,
    case_id           uuid        not null,
    case_kind         text        not null,
    number            integer     not null,
    way               text        not null,
    from_organisation uuid,
    from_name         text        not null,
    to_organisation   uuid,
    to_name           text        not null,
    subject           text        not null,
    texts             jsonb       not null,
    dated             date        not null,
    foreign_number    text,
    answer_by         timestamptz,
    answers           uuid        references correspondence.letter,
    visibility        text        not null,
    person            uuid        not null,
    person_name       text        not null,
    at                timestamptz not null,
    unique (case_id, number)
);

create unique index letter_answers on correspondence.letter (answers) where answers is not null;
