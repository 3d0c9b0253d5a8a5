-- The links that letters print. Only what whoever has the letter can be recognised by is kept, not what is printed; each can be
-- closed without closing the dialogue. A letter that is printed again has a link of its own, and the former one stays open.
create table dialogue.reading_link (
    hash         text        primary key,
    dialogue     uuid        not null,
    organisation uuid        not null,
    printed_at   timestamptz not null,
    closed_at    timestamptz,
    foreign key (dialogue, organisation) references dialogue.invitation_letter (dialogue, organisation)
);

create index reading_link_letter on dialogue.reading_link (dialogue, organisation);

insert into dialogue.reading_link (hash, dialogue, organisation, printed_at)
select encode(sha256(convert_to(secret, 'UTF8')), 'hex'), dialogue, organisation, at from dialogue.invitation_letter;

alter table dialogue.invitation_letter drop column secret;
