-- How many connections accounts have to the event stream, in each process that shares the store. A process that is gone stops
-- saying that it is there.
create table stream_connections (
  process text not null,
  account_id text not null,
  connections bigint not null,
  seen_at bigint not null,
  primary key (account_id, process)
);

create index stream_connections_of_process on stream_connections (process);
