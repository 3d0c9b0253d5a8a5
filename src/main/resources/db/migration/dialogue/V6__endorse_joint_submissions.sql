-- Those who stand behind a joint submission, or were asked whether they would. Who takes it back keeps the row, and the
-- reason; who endorses anew writes it over, and the history holds both.
create table dialogue.endorsement (
    dialogue         uuid        not null references dialogue.dialogue,
    organisation     uuid        not null,
    asked_at         timestamptz,
    endorsed_at      timestamptz,
    mandate          text,
    mandate_date     date,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    primary key (dialogue, organisation),
    check (asked_at is not null or endorsed_at is not null),
    check (endorsed_at is not null or (mandate is null and mandate_date is null and withdrawn_at is null)),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);

-- What the register lists: public records of texts that belong to no case.
create index dialogue_public_text on dialogue.dialogue (published_at desc) where published_at is not null and subject_id is null;
