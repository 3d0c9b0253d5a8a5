-- Before that moment a mandate lets nobody sign, whatever its days say; null where there is nothing to wait for.
alter table identity.mandate add column good_from timestamptz;
