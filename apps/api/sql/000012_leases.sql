-- Who does what only one process does at a time. A holder counts `renewals` up; who has seen it stand still for long enough
-- takes over. Nobody compares clocks.
create table leases (
  name text primary key,
  -- Empty when it was given back.
  holder text not null,
  renewals bigint not null
);
