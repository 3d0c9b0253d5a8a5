-- What somebody has done since a day; the portal's own acts have nobody.
create index history_person on casefile.history (person, at desc) where person is not null;
