create schema identity;

-- The mirror of Keycloak. Rows are never deleted: history names people and organisations that are gone.
create table identity.organisation (
  id          uuid    primary key,
  alias       text    not null unique,
  name        text    not null,
  kind        text    not null,
  country     text,
  focal       boolean not null,
  enabled     boolean not null
);

create index organisation_kind on identity.organisation (kind, country);

create table identity.person (
  id                      uuid    primary key,
  username                text    not null,
  name                    text    not null,
  email                   text    not null,
  realm_roles             text[]  not null,
  enabled                 boolean not null,
  preferred_organisation  uuid    references identity.organisation (id)
);

-- Not unique: a name that Keycloak gave away again belongs to whoever is enabled.
create index person_username on identity.person (username);

create table identity.membership (
  organisation  uuid   not null references identity.organisation (id),
  person        uuid   not null references identity.person (id),
  roles         text[] not null,
  primary key (organisation, person)
);

create index membership_person on identity.membership (person);

-- Ours: seats that outlive the people in them, and who may sign for them from when to when.
create table identity.office (
  id            uuid        primary key,
  organisation  uuid        not null references identity.organisation (id),
  title         text        not null,
  opened_at     timestamptz not null,
  unique (organisation, title)
);

create table identity.mandate (
  id           uuid        primary key,
  office       uuid        not null references identity.office (id),
  person       uuid        not null references identity.person (id),
  kind         text        not null,
  valid_from   date        not null,
  valid_until  date,
  document     text,
  granted_by   text        not null,
  granted_at   timestamptz not null,
  check (valid_until is null or valid_until >= valid_from)
);

create index mandate_person on identity.mandate (person);
create index mandate_office on identity.mandate (office);
