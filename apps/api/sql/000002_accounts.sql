create table accounts (
  id text primary key,
  name text not null,
  tier text not null,
  -- Requests a minute, where the account has a figure of its own.
  own_limit bigint,
  created_at bigint not null,
  check (own_limit is null or tier = 'enterprise')
);

create index accounts_by_age on accounts (created_at, id);
