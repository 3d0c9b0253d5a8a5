-- People who may not know of a piece of work although they hold its role, such as those with a conflict of interest.
alter table inbox.entry add column kept_from uuid[] not null default '{}';
