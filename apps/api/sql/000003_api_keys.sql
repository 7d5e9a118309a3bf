-- The key itself is nowhere: a hash finds it, a hint (its prefix and last four characters) lets people recognise it.
create table api_keys (
  id text primary key,
  account_id text not null references accounts (id),
  name text not null,
  -- SHA-256 of the key, in hexadecimal.
  hash text not null unique,
  hint text not null,
  -- Either the name of a role, or a list of scopes separated by spaces.
  role text,
  scopes text,
  created_at bigint not null,
  -- To the minute.
  last_used_at bigint,
  expires_at bigint,
  revoked_at bigint,
  check ((role is null) <> (scopes is null))
);

-- The keys of an account, in the orders they can be listed in, or the reverse.
create index api_keys_by_age on api_keys (account_id, created_at, id);
create index api_keys_by_name on api_keys (account_id, name, id);
