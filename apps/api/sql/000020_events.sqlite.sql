-- What happened. There is one writer, so the order of `position` is the order of the commits: a reader that has seen a
-- position has seen everything before it.
create table events (
  position integer primary key autoincrement,
  id text not null unique,
  account_id text not null,
  type text not null,
  created_at bigint not null,
  -- Samples that were asked for are no part of the feed.
  test bigint not null,
  -- The text that is sent, byte for byte: to webhooks, on the stream, and again.
  payload text not null
);

create index events_of_account on events (account_id, position) where test = 0;
create index events_of_type on events (account_id, type, position) where test = 0;
create index events_by_time on events (account_id, created_at) where test = 0;
