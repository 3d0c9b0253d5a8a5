-- By which a network acts for a city, in everything but signing; days are those of the city’s country, and their moments are kept.
create table identity.network_mandate (
  id          uuid        primary key,
  city        uuid        not null references identity.organisation (id),
  network     uuid        not null references identity.organisation (id),
  first_day   date        not null,
  last_day    date        not null,
  begins_at   timestamptz not null,
  ends_at     timestamptz not null,
  document    text        not null,
  granted_by  text        not null,
  entered_by  uuid        references identity.organisation (id),
  granted_at  timestamptz not null,
  good_from   timestamptz,
  ended_at    timestamptz,
  ended_by    text,
  check (last_day >= first_day),
  check (city <> network)
);

create index network_mandate_network on identity.network_mandate (network, ends_at);
create index network_mandate_city on identity.network_mandate (city, last_day);
