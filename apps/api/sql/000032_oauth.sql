-- Applications that were registered for an account.
create table oauth_clients (
  id text primary key,
  account_id text not null references accounts (id),
  name text not null,
  -- SHA-256 of the secret, in hexadecimal. Null for a public client, which has none.
  secret_hash text,
  -- Between spaces, as scopes are.
  grants text not null,
  scopes text not null,
  -- JSON: a list of texts.
  redirect_uris text not null,
  created_at bigint not null
);

create index oauth_clients_by_age on oauth_clients (account_id, created_at, id);

-- What a person allowed an application. Codes and tokens come of it, and go with it.
create table oauth_grants (
  -- SHA-256 of the identifier, as of every one below.
  hash text primary key,
  client_id text not null references oauth_clients (id) on delete cascade,
  -- The API key the person proved themselves with. What it allowed ends with it.
  key_id text not null references api_keys (id) on delete cascade,
  -- JSON, as the authorization server has it.
  payload text not null,
  created_at bigint not null,
  expires_at bigint not null
);

create index oauth_grants_by_client on oauth_grants (client_id);
create index oauth_grants_by_age on oauth_grants (created_at);
create index oauth_grants_by_end on oauth_grants (expires_at);

-- Codes, access tokens, refresh tokens. Those that were used stay until they would have ended, to tell when one is used again.
create table oauth_tokens (
  hash text primary key,
  kind text not null,
  client_id text not null references oauth_clients (id) on delete cascade,
  -- Null where the application acts for itself.
  grant_hash text references oauth_grants (hash) on delete cascade,
  scope text,
  payload text not null,
  consumed_at bigint,
  expires_at bigint not null
);

create index oauth_tokens_by_client on oauth_tokens (client_id);
create index oauth_tokens_by_grant on oauth_tokens (grant_hash);
create index oauth_tokens_by_end on oauth_tokens (expires_at);

-- People who are being asked.
create table oauth_interactions (
  hash text primary key,
  payload text not null,
  expires_at bigint not null
);

create index oauth_interactions_by_end on oauth_interactions (expires_at);

-- What cookies are signed with, by whichever process.
create table oauth_cookie_keys (
  id bigint primary key,
  -- Encrypted.
  secret bytea not null
);
