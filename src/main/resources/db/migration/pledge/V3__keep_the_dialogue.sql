-- in which dialogue the ministries were asked last
alter table pledge.pledge add column dialogue uuid;
