create table parents (
  id text primary key,
  name text not null,
  size bigint,
  ratio double precision,
  bytes bytea
);
