-- What came with the portal was added by nobody. A template that is withdrawn stays with all its versions.
alter table template.template
    add column added_by     text,
    add column added_at     timestamptz,
    add column withdrawn_by text,
    add column withdrawn_at timestamptz;
