-- The last place in the feed whose event was purged: a cursor before it has a gap behind it. It is of the epoch, as cursors are.
alter table feed_epoch add column purged_xid bigint not null default 0;
alter table feed_epoch add column purged_position bigint not null default 0;

-- What was purged until now, nobody knows. It may be whatever is not there any more.
update feed_epoch set purged_position = (
  select coalesce(min(position) - 1, (select seq from sqlite_sequence where name = 'events'), 0) from events where test = 0
);
