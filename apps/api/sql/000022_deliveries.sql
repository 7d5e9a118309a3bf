-- What users see of a delivery.
create table deliveries (
  id text primary key,
  webhook_id text not null references webhooks (id),
  account_id text not null,
  event_id text not null,
  event_type text not null,
  -- pending, succeeded, retrying, exhausted, held or cancelled.
  status text not null,
  test bigint not null,
  attempt_count bigint not null,
  next_attempt_at bigint,
  last_response_status bigint,
  last_error text,
  created_at bigint not null,
  updated_at bigint not null,
  completed_at bigint
);

create index deliveries_by_age on deliveries (webhook_id, created_at, id);
create index deliveries_by_status on deliveries (webhook_id, status, created_at, id);

-- What is to be sent. The row is its own lease and fence: a claim moves `next_at` past the time the attempt can take and
-- sets `claims` to a number that it has drawn, and what ends the attempt deletes or moves the row only where `claims` is still
-- that number. 0 is nobody's.
create table delivery_due (
  delivery_id text primary key references deliveries (id),
  webhook_id text not null,
  next_at bigint not null,
  claims bigint not null,
  -- Attempts since it was last put here; a retry or a recovery starts at 0.
  attempts bigint not null
);

create index delivery_due_by_time on delivery_due (next_at);
create index delivery_due_by_webhook on delivery_due (webhook_id, next_at);

create table delivery_attempts (
  delivery_id text not null references deliveries (id),
  -- An attempt that was repeated with the other secret of a rotation has the same number, and `repetition` 1.
  number bigint not null,
  repetition bigint not null,
  started_at bigint not null,
  outcome text not null,
  response_status bigint,
  error text,
  -- JSON: the phases in milliseconds, null where there was none.
  timings text not null,
  -- JSON: an object of strings.
  response_headers text not null,
  response_body text,
  primary key (delivery_id, number, repetition)
);
