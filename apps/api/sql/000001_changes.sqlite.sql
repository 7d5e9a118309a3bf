-- What tells the processes that share the file which topic has changed. On Postgres NOTIFY does.
create table changes (
  topic text primary key,
  version integer not null
) without rowid;
