-- Whose place a member takes who was named because the seat’s own takes no part; null for the plan’s own seats.
alter table appraisal.seat add column stands_in_for uuid;
