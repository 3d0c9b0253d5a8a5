-- Who entered it on the city’s behalf, until the city confirms.
alter table funding.request add column entered_by uuid;
