-- Who of the secretariat looks after a case, and who does so in their absence.
create table oversight.case_officer (
    case_id    uuid        primary key,
    officer    uuid        not null,
    stand_in   uuid,
    changed_by uuid        not null,
    changed_at timestamptz not null,
    check (stand_in is null or stand_in <> officer)
);

create index on oversight.case_officer (officer);
create index on oversight.case_officer (stand_in) where stand_in is not null;
