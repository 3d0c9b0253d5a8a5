create schema if not exists practice;

-- A lesson counts what its reader did since it was begun.
create table practice.lesson (
    person   uuid        not null,
    lesson   text        not null,
    begun_at timestamptz not null,
    primary key (person, lesson)
);

-- Steps that leave no trace in any case are ticked off by hand.
create table practice.tick (
    person uuid        not null,
    lesson text        not null,
    step   text        not null,
    at     timestamptz not null,
    primary key (person, lesson, step),
    foreign key (person, lesson) references practice.lesson (person, lesson)
);
