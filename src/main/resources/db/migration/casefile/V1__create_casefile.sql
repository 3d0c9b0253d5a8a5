create schema casefile;

-- Titles are searched by any part of them.
create extension if not exists pg_trgm with schema public;

create table casefile.case_file (
    id                uuid primary key,
    kind              text        not null,
    reference         text        not null unique,
    title             text        not null,
    status            text        not null,
    stage             text        not null,
    turn_organisation uuid,
    turn_role         text,
    since             timestamptz not null,
    due               timestamptz,
    lead              uuid        not null,
    countries         text[]      not null,
    visibility        text        not null,
    opened_at         timestamptz not null,
    check ((turn_organisation is null) = (turn_role is null))
);

create index on casefile.case_file (kind, opened_at desc, id);
create index on casefile.case_file (lead, opened_at desc, id);
create index on casefile.case_file (turn_organisation, turn_role, due);
create index on casefile.case_file using gin (countries);
create index on casefile.case_file using gin ((reference || ' ' || title) public.gin_trgm_ops);

create table casefile.party (
    case_id      uuid        not null references casefile.case_file,
    organisation uuid        not null,
    relation     text        not null,
    country      text,
    since        timestamptz not null,
    primary key (case_id, relation, organisation)
);

create index on casefile.party (organisation, relation, case_id);

create table casefile.stage_visit (
    id         uuid primary key,
    case_id    uuid        not null references casefile.case_file,
    stage      text        not null,
    entered_at timestamptz not null,
    left_at    timestamptz,
    left_by    text
);

create index on casefile.stage_visit (case_id, id);
create unique index on casefile.stage_visit (case_id) where left_at is null;

create table casefile.history (
    id                uuid primary key,
    case_id           uuid        not null references casefile.case_file,
    at                timestamptz not null,
    person            uuid,
    who               text        not null,
    organisation      uuid,
    organisation_name text,
    on_behalf_of      text,
    action            text        not null,
    from_status       text,
    to_status         text,
    reason            text,
    visibility        text        not null
);

create index on casefile.history (case_id, at desc, id desc);

-- One sequence a year: numbers never wait for another transaction, and one that rolls back leaves a gap.
create function casefile.next_number(of_year int) returns bigint language plpgsql as $$
declare
    name text := format('casefile.reference_%s', of_year);
begin
    if to_regclass(name) is null then
        perform pg_advisory_xact_lock(hashtext(name));
        execute format('create sequence if not exists %s', name);
    end if;
    return nextval(name);
end
$$;
