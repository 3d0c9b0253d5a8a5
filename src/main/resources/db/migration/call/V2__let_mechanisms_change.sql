-- A mechanism is written like a call: what it usually asks carries its name as the title and its one sentence as the summary.
alter table call.mechanism add column version integer not null default 0;
alter table call.mechanism add column status text not null default 'IN_FORCE';
alter table call.mechanism add column draft jsonb;
alter table call.mechanism alter column version drop default;
alter table call.mechanism alter column status drop default;

update call.mechanism set defaults = defaults || jsonb_build_object('title', name, 'summary', description);

-- What was done with a mechanism, one row an act; who did the first is not known, it came with the portal.
create table call.mechanism_act (
    mechanism text        not null references call.mechanism,
    number    integer     not null,
    action    text        not null,
    content   jsonb,
    reason    text,
    by        uuid,
    at        timestamptz,
    primary key (mechanism, number)
);

insert into call.mechanism_act (mechanism, number, action, content)
select key, 1, 'put-in-force', defaults from call.mechanism;
