-- What opens the event stream once, for browsers, which cannot send a credential with it. A ticket that was used is gone.
create table stream_tickets (
  -- Of the ticket, which nothing here can tell.
  hash text primary key,
  account_id text not null references accounts (id),
  -- What it was made with: an API key, or an access token by its hash. It is as good as that still is.
  key_id text,
  token_hash text,
  expires_at bigint not null
);

create index stream_tickets_by_age on stream_tickets (expires_at);
