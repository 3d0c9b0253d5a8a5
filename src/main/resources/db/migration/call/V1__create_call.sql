create schema if not exists call;

-- From which mechanism money comes; a new call starts from its defaults.
create table call.mechanism (
    key         text primary key,
    name        text    not null,
    description text    not null,
    position    integer not null,
    defaults    jsonb   not null
);

-- What applicants see of a call is copied here when a version is published; the rules themselves stand with the version.
create table call.call (
    id           uuid primary key,
    version      integer     not null,
    reference    text        not null unique,
    status       text        not null,
    mechanism    text        not null references call.mechanism,
    title        text        not null,
    opens        date,
    closes       date,
    zone         text,
    opens_at     timestamptz,
    enters_until timestamptz,
    closes_at    timestamptz,
    current      integer     not null,
    draft        jsonb,
    drafters     jsonb       not null,
    handed_over  boolean     not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    closed_at    timestamptz,
    close_reason text,
    check ((status = 'DRAFT') = (current = 0)),
    check (status = 'DRAFT' or (opens_at is not null and enters_until is not null and closes_at is not null))
);

create index call_entering on call.call (enters_until, id) where status = 'PUBLISHED';

-- Never written again: requests under way keep the version that they began with.
create table call.call_version (
    call         uuid        not null references call.call,
    number       integer     not null,
    content      jsonb       not null,
    terms        jsonb       not null,
    ownership    text        not null,
    languages    text[]      not null,
    drafted_by   jsonb       not null,
    published_by uuid        not null,
    published_at timestamptz not null,
    primary key (call, number)
);

insert into call.mechanism (key, name, description, position, defaults) values
('start-up-fund', 'Start-up Fund',
 'Seed money for first steps on the Compacts, paid to United Nations organisations that work with the city.', 1, '{
  "languages": ["en", "fr", "es"],
  "zone": "UTC",
  "forms": [{"kind": "CONCEPT_NOTE", "invited": true}, {"kind": "FULL_PROPOSAL", "invited": false}],
  "countries": [],
  "least": 100000, "most": 400000, "months": 18, "ownPercent": 0, "pledgeNeeded": true,
  "reserved": [{"group": "FIRST_TIME", "percent": 20}],
  "ownership": "WRITTEN_ENDORSEMENT",
  "currency": "USD", "indirectPercent": 7,
  "criteria": [
   {"key": "relevance", "name": "Relevance", "question": "Does it follow the Compacts’ guiding principles and a need that is shown?", "weight": 25, "highest": 5, "minimum": 3},
   {"key": "participation", "name": "Participation", "question": "Have migrants and refugees shaped it, and will they go on doing so?", "weight": 20, "highest": 5, "minimum": 2},
   {"key": "feasibility", "name": "Feasibility", "question": "Can this team do it in this time with this money?", "weight": 20, "highest": 5, "minimum": 3},
   {"key": "results", "name": "Results", "question": "Are the results concrete, measurable and worth what they cost?", "weight": 20, "highest": 5, "minimum": 2},
   {"key": "sustainability", "name": "Sustainability", "question": "What stays when the money ends?", "weight": 15, "highest": 5, "minimum": 2}],
  "markers": [
   {"key": "human-rights", "name": "Human rights", "highest": 3},
   {"key": "gender", "name": "Gender", "highest": 3},
   {"key": "child-sensitivity", "name": "Child-sensitivity", "highest": 3}],
  "agencies": [], "reviewers": 3, "quorum": 2, "reviewDays": 15, "clarificationDays": 10, "panel": true,
  "seats": [], "rule": "CONSENSUS", "votes": 3, "votingDays": 10, "minutesHours": 72,
  "tranches": [{"percent": 70, "spentBefore": 0, "reportBefore": false}, {"percent": 30, "spentBefore": 75, "reportBefore": true}],
  "dueDiligence": ["Protection from sexual exploitation and abuse", "Sanctions lists", "Capacity to manage the money", "Legal preconditions of the country or region"],
  "reportMonths": 6, "changeLimitPercent": 20,
  "rates": []}'),
('global-cities-fund', 'Global Cities Fund',
 'Money paid directly to cities for what they do with and for migrants and refugees.', 2, '{
  "languages": ["en", "fr", "es"],
  "zone": "UTC",
  "forms": [{"kind": "INTAKE", "invited": true}, {"kind": "CONCEPT_NOTE", "invited": true}, {"kind": "FULL_PROPOSAL", "invited": false}],
  "countries": [],
  "least": 200000, "most": 500000, "months": 24, "ownPercent": 0, "pledgeNeeded": false,
  "reserved": [{"group": "SMALL_CITIES", "percent": 25}, {"group": "LOW_INCOME", "percent": 25}],
  "ownership": "NONE",
  "currency": "USD", "indirectPercent": 7,
  "criteria": [
   {"key": "relevance", "name": "Relevance", "question": "Does it answer a need of migrants, refugees and the city that is shown?", "weight": 25, "highest": 5, "minimum": 3},
   {"key": "inclusion", "name": "Inclusion", "question": "Who takes part, and who is left out?", "weight": 20, "highest": 5, "minimum": 2},
   {"key": "feasibility", "name": "Feasibility", "question": "Can this city do it in this time with this money?", "weight": 25, "highest": 5, "minimum": 3},
   {"key": "innovation", "name": "Innovation", "question": "What will other cities learn from it?", "weight": 15, "highest": 5, "minimum": 0},
   {"key": "sustainability", "name": "Sustainability", "question": "What stays when the money ends?", "weight": 15, "highest": 5, "minimum": 2}],
  "markers": [
   {"key": "human-rights", "name": "Human rights", "highest": 3},
   {"key": "gender", "name": "Gender", "highest": 3},
   {"key": "child-sensitivity", "name": "Child-sensitivity", "highest": 3}],
  "agencies": [], "reviewers": 2, "quorum": 2, "reviewDays": 15, "clarificationDays": 10, "panel": false,
  "seats": [], "rule": "MAJORITY", "votes": 3, "votingDays": 10, "minutesHours": 72,
  "tranches": [{"percent": 50, "spentBefore": 0, "reportBefore": false}, {"percent": 30, "spentBefore": 75, "reportBefore": true}, {"percent": 20, "spentBefore": 75, "reportBefore": true}],
  "dueDiligence": ["Protection from sexual exploitation and abuse", "Sanctions lists", "Capacity to manage the money", "Legal preconditions of the country or region"],
  "reportMonths": 6, "changeLimitPercent": 15,
  "rates": []}');
