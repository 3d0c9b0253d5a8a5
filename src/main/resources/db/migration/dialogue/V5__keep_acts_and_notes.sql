-- When a person last did something with the comments of a dialogue: what moved since is shown to them.
create table dialogue.last_act (
    dialogue uuid        not null references dialogue.dialogue,
    person   uuid        not null,
    at       timestamptz not null,
    primary key (dialogue, person)
);

-- What an organisation writes for itself beside a comment; nobody else ever reads it.
create table dialogue.note (
    comment      uuid        not null references dialogue.comment on delete cascade,
    organisation uuid        not null,
    words        text        not null,
    person_name  text        not null,
    at           timestamptz not null,
    primary key (comment, organisation)
);
