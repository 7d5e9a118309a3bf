-- What a request with an Idempotency-Key was answered, for 24 hours.
create table idempotency_keys (
  account_id text not null,
  key text not null,
  -- SHA-256 of what was asked for: operation, path, query, body.
  fingerprint text not null,
  -- Who holds the key while the request runs. A holder that has crashed is taken over.
  holder text not null,
  held_until bigint not null,
  -- The answer, encrypted: it may hold a secret that is shown once. Null while the request runs.
  response bytea,
  created_at bigint not null,
  primary key (account_id, key)
);

create index idempotency_keys_by_age on idempotency_keys (created_at);
