-- The last place in the feed whose event was purged: a cursor before it has a gap behind it. It is of the epoch, as cursors are.
alter table feed_epoch add column purged_xid bigint not null default 0;
alter table feed_epoch add column purged_position bigint not null default 0;

-- What was purged until now, nobody knows. It may be whatever is not there any more: before the first event, or before now.
update feed_epoch set purged_xid = first.xid, purged_position = first.position - 1
from (
  (select cast(cast(xid as text) as bigint) as xid, position from events where test = 0 order by events.xid, position limit 1)
  union all
  select cast(cast(pg_current_xact_id() as text) as bigint), 1
  order by xid, position limit 1
) as first;
