-- A known text, encrypted with the key of everything else: it tells whether a process has the right one.
create table encryption_check (
  id bigint primary key,
  sample bytea not null
);
