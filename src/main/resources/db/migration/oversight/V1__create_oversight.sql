create schema if not exists oversight;

-- How many days a case should be in a stage at most; none where it waits for a day that is agreed otherwise.
create table oversight.stage_target (
    kind       text not null,
    stage      text not null,
    days       integer check (days between 1 and 2000),
    changed_by uuid,
    changed_at timestamptz,
    primary key (kind, stage)
);

insert into oversight.stage_target (kind, stage, days) values
    ('pledge', 'drafting', 60),
    ('pledge', 'review', 10),
    ('pledge', 'consultation', 30),
    ('pledge', 'revision', 14),
    ('pledge', 'partners', 21),
    ('pledge', 'signature', 14),
    ('pledge', 'check', 10),
    ('progress', 'due', 30),
    ('progress', 'check', 10),
    ('dialogue', 'proposed', 7),
    ('dialogue', 'commenting', 30),
    ('dialogue', 'consolidating', 14),
    ('dialogue', 'answering', 21),
    ('dialogue', 'closing', 10),
    ('dialogue', 'meeting', 30),
    ('call', 'draft', 30),
    ('funding', 'writing', 60),
    ('funding', 'eligibility', 10),
    ('funding', 'ownership', 21),
    ('funding', 'appraisal', 60),
    ('funding', 'feedback', 10),
    ('funding', 'procedure', 20),
    ('appraisal', 'assigning', 7),
    ('appraisal', 'reviewing', 21),
    ('appraisal', 'clarifying', 14),
    ('appraisal', 'panel', 14),
    ('appraisal', 'deciding', 14),
    ('appraisal', 'minutes', 10),
    ('grant', 'commitment', 30),
    ('grant', 'diligence', 30),
    ('grant', 'agreement', 30),
    ('grant', 'closing', 60),
    ('declaration', 'drafting', 90),
    ('declaration', 'opening', 14),
    ('declaration', 'presentation', 30),
    ('review', 'preparation', 30),
    ('review', 'collection', 60),
    ('review', 'compilation', 7),
    ('review', 'signing', 30),
    ('contribution', 'answering', 30),
    ('contribution', 'page', 14);

-- Filters with a name, as they stand in an address.
create table oversight.saved_view (
    id           uuid primary key,
    person       uuid        not null,
    organisation uuid        not null,
    name         text        not null,
    query        text        not null,
    shared       boolean     not null,
    saved_at     timestamptz not null,
    unique (person, organisation, name)
);

create index on oversight.saved_view (organisation, name) where shared;
