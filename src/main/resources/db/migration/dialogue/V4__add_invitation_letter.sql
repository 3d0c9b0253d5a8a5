-- The numbered letters that invite on paper. Whoever has the secret of one reads the text that it is about, and nothing else.
create table dialogue.invitation_letter (
    dialogue     uuid        not null references dialogue.dialogue,
    organisation uuid        not null,
    number       integer     not null,
    secret       text        not null unique,
    at           timestamptz not null,
    primary key (dialogue, organisation),
    unique (dialogue, number)
);
