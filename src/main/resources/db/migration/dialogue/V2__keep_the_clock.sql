-- Whether the journey of the text runs the dialogue, what was wished for when it was opened, and what the clock says now.
alter table dialogue.dialogue
    add column called       boolean not null default false,
    add column answer_by    date,
    add column forum_closes date,
    add column hard_end     timestamptz,
    add column replies_due  timestamptz;

-- What happened to the clock, in order; by these its state can be made again. Beside each, the deadline that followed.
create table dialogue.clock_event (
    dialogue uuid        not null references dialogue.dialogue,
    number   integer     not null,
    at       timestamptz not null,
    event    jsonb       not null,
    due      timestamptz not null,
    primary key (dialogue, number)
);

-- What one side asked the other, which stopped the clock.
create table dialogue.question (
    dialogue   uuid        not null references dialogue.dialogue,
    side       text        not null,
    number     integer     not null,
    text       text        not null,
    asked_at   timestamptz not null,
    reply      text,
    replied_at timestamptz,
    primary key (dialogue, side, number),
    check ((reply is null) = (replied_at is null))
);
