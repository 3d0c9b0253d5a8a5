-- From which row of a filled matrix a comment came last.
create table dialogue.comment_import (
    comment     uuid primary key references dialogue.comment on delete cascade,
    key         text    not null,
    fingerprint text    not null,
    version     integer not null
);
