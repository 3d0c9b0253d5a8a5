create schema base;

-- Answers to requests that named an Idempotency-Key: written in the transaction of what the request did,
-- so that either both are there or neither.
create table base.answer (
  person       text        not null,
  key          text        not null,
  fingerprint  text        not null,
  status       integer,
  headers      jsonb       not null default '{}',
  body         bytea       not null default ''::bytea,
  answered_at  timestamptz not null,
  primary key (person, key)
);

create index answer_answered_at on base.answer (answered_at);
