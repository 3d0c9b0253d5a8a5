-- Who is away from when to when, and who of the same role does their work meanwhile.
create table identity.absence (
  id            uuid        primary key,
  person        uuid        not null references identity.person (id),
  organisation  uuid        not null references identity.organisation (id),
  deputy        uuid        not null references identity.person (id),
  first_day     date        not null,
  last_day      date        not null,
  noted_by      text        not null,
  noted_at      timestamptz not null,
  check (last_day >= first_day),
  check (deputy <> person)
);

create index absence_organisation on identity.absence (organisation, last_day);
create index absence_person on identity.absence (person, last_day);
create index absence_deputy on identity.absence (deputy, last_day);
