create table webhooks (
  id text primary key,
  account_id text not null references accounts (id),
  url text not null,
  -- The event types between spaces, with one at either end: ' server.created server.scaled '.
  events text not null,
  description text,
  -- active, paused, disabled or deleted.
  status text not null,
  status_reason text,
  -- Of the configuration, the status and the secret: the ETag.
  version bigint not null,
  -- When the first attempt failed after which none has succeeded.
  failing_since bigint,
  last_success_at bigint,
  -- The latest recovery: where it is, so that another process can go on with it.
  recovery_since bigint,
  recovery_until bigint,
  recovery_started_at bigint,
  recovery_completed_at bigint,
  recovery_requeued bigint not null default 0,
  -- The last delivery that was looked at.
  recovery_cursor text,
  created_at bigint not null,
  updated_at bigint not null,
  deleted_at bigint
);

create index webhooks_by_age on webhooks (account_id, created_at, id);
create index webhooks_receiving on webhooks (account_id) where status <> 'deleted';
create index webhooks_recovering on webhooks (id) where recovery_started_at is not null and recovery_completed_at is null;
create index webhooks_deleted on webhooks (deleted_at) where deleted_at is not null;

-- The one without an end signs; one with an end signs beside it until then.
create table webhook_secrets (
  webhook_id text not null references webhooks (id),
  -- Counted from 1 for each webhook.
  number bigint not null,
  -- Encrypted.
  secret bytea not null,
  created_at bigint not null,
  expires_at bigint,
  primary key (webhook_id, number)
);
