-- When the case had come to the stage and left it the time before; null where it is there for the first time. So cases are
-- counted once a month or a year without a look at their other visits.
alter table casefile.stage_visit
    add column last_entered timestamptz,
    add column last_left    timestamptz;

update casefile.stage_visit v
   set last_entered = e.entered_at, last_left = coalesce(e.left_at, v.entered_at)
  from casefile.stage_visit e
 where e.id = (select b.id from casefile.stage_visit b
                where b.case_id = v.case_id and b.stage = v.stage and b.id < v.id order by b.id desc limit 1);

-- What moved in a month, over the cases of every journey.
create index stage_visit_entered on casefile.stage_visit (entered_at) include (case_id, stage, left_at, last_entered);
create index stage_visit_left on casefile.stage_visit (left_at) include (case_id, stage, entered_at, last_left)
    where left_at is not null;
create index stage_visit_again on casefile.stage_visit (entered_at) include (case_id, stage)
    where last_entered is not null;

-- What stands where: also the cases that ended last.
create index case_file_stage on casefile.case_file (kind, stage, since desc);
