-- A sheet that nobody compared before its text was returned, replaced or signed otherwise counts for nothing. Whom the
-- one who entered it acted for decides who compares it.
alter table signoff.paper add column recorded_for uuid not null;
alter table signoff.paper drop constraint paper_status_check;
alter table signoff.paper drop constraint paper_check;
alter table signoff.paper drop constraint if exists paper_check1;
alter table signoff.paper add constraint paper_status_check
    check (status in ('AWAITING_CHECK', 'CONFIRMED', 'REFUSED', 'VOID'));
alter table signoff.paper add constraint paper_compared_by_another check (checked_by <> recorded_by);
alter table signoff.paper add constraint paper_compared
    check ((status in ('CONFIRMED', 'REFUSED')) = (checked_by is not null));

-- Of a case one sheet waits at a time.
create unique index paper_waits_once on signoff.paper (subject_kind, subject_id) where status = 'AWAITING_CHECK';
