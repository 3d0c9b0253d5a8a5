-- What was said of a deadline already: a point so many working days before it, 0 at it, negative after it.
create table casefile.reminder (
    case_id  uuid        not null,
    kind     text        not null,
    deadline timestamptz not null,
    days     integer     not null,
    at       timestamptz not null,
    primary key (case_id, kind, deadline, days)
);
