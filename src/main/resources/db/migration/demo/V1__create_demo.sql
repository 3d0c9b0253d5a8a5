create schema if not exists demo;

-- One row for each step of the story that has been told, written in the step's own transaction.
create table demo.step (
    key     text primary key,
    subject uuid,
    told_at timestamptz not null
);
