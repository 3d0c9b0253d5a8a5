-- "grant" is a word of SQL and wants its quotes.
create schema if not exists "grant";

create table "grant".award (
    id           uuid primary key,
    version      integer       not null,
    reference    text          not null unique,
    subject_kind text          not null,
    subject_id   uuid          not null,
    applicant    uuid          not null,
    stage        text          not null,
    currency     text          not null,
    approved     numeric(20,4) not null,
    paid         numeric(20,4) not null,
    reported     numeric(20,4) not null,
    returned     numeric(20,4) not null,
    request      jsonb         not null,
    commitments  jsonb         not null,
    checklist    jsonb         not null,
    agreement    jsonb,
    tranches     jsonb,
    reports      jsonb         not null,
    closing      jsonb,
    end_reason   text,
    reminded_at  timestamptz,
    created_at   timestamptz   not null,
    delivery_at  timestamptz,
    closed_at    timestamptz,
    -- nothing is ever paid or returned that was not approved or paid before
    check (paid >= 0 and paid <= approved),
    check (returned >= 0 and returned <= paid),
    check (reported >= 0 and reported <= approved)
);

create index award_subject on "grant".award (subject_id, subject_kind, created_at desc);

-- One living grant for a request: the same money is never granted twice.
create unique index award_living on "grant".award (subject_id, subject_kind)
    where stage not in ('CLOSED', 'DECLINED', 'CALLED_OFF');

-- A payment is recorded once, whoever records it, for whichever grant: the agent's own reference names it.
create table "grant".payment (
    id            uuid primary key,
    award         uuid          not null references "grant".award,
    agent         uuid          not null,
    reference_key text          not null,
    reference     text          not null,
    tranche       integer       not null,
    agency        uuid          not null,
    paid_on       date          not null,
    amount        numeric(20,4) not null check (amount > 0),
    currency      text          not null,
    value         numeric(20,4) not null check (value >= 0),
    recorded_by   uuid          not null,
    recorded_at   timestamptz   not null,
    unique (agent, reference_key)
);

create index payment_award on "grant".payment (award, tranche);
