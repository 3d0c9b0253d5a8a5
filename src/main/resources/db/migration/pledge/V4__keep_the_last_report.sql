alter table pledge.pledge add column reported_at timestamptz;
