-- The simulator's world. What is to come is written down when it is decided, with its time, so that it comes about whether or
-- not a process is there to see it.

-- What tells the processes that share the file that something has changed, as in the API's own store.
create table changes (
  topic text primary key,
  version integer not null
) without rowid;

-- A region has the addresses 10.<number>.*. The search for a free one goes on where the last one ended.
create table regions (
  name text primary key,
  number integer not null unique,
  next_host integer not null
) without rowid;

create table instances (
  number integer primary key autoincrement,
  server_id text not null,
  account_id text not null,
  name text not null,
  region text not null references regions (name),
  image text not null,
  -- Its address within the region. Null when it is gone.
  host integer,
  created_at integer not null,
  -- When it is, or will be, gone.
  gone_at integer
);

create unique index instances_there on instances (server_id) where host is not null;
create unique index hosts_in_use on instances (region, host) where host is not null;
create index instances_going on instances (gone_at) where host is not null;
create index instances_gone on instances (gone_at) where host is null;

-- What an instance is, from when to when. Those of one instance follow upon each other without a gap, into the future.
create table phases (
  -- In the order in which they were written down.
  number integer primary key autoincrement,
  instance integer not null references instances (number) on delete cascade,
  since integer not null,
  -- Null for the last one.
  until integer,
  state text not null check (state in ('starting', 'running', 'resizing', 'stopping', 'stopped', 'failed', 'gone')),
  plan text not null,
  vcpus integer not null,
  memory_mb integer not null,
  disk_gb integer not null,
  address text,
  reason text
);

create index phases_by_instance on phases (instance, since, number);
create index phases_by_start on phases (since);
create index phases_by_end on phases (until) where until is not null;

-- How many processors a server keeps busy, where somebody said so.
create table loads (
  server_id text primary key,
  busy real not null
) without rowid;

-- What is to go wrong.
create table faults (
  number integer primary key autoincrement,
  kind text not null check (kind in ('unreachable', 'refuse', 'fail')),
  -- Null for every server.
  server_id text,
  reason text not null,
  times integer not null
);
