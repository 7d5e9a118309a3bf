-- A server as the customer wants it, as the driver was last seen to have it, and where it is in its life.
create table servers (
  id text primary key,
  account_id text not null references accounts (id),
  name text not null,
  region text not null,
  -- What is wanted. What it runs on is in `actual_plan`, null before it first ran; the two differ while it is resized.
  plan text not null,
  actual_plan text,
  image text not null,
  status text not null,
  status_reason text,
  ip text,
  -- JSON: an object of strings.
  tags text not null,
  -- JSON: {min_plan, max_plan, target_cpu_percent}, or null.
  autoscaling text,
  -- JSON: {from_plan, reason} while auto-scaling moves it.
  scaling text,
  -- JSON: a list of public keys.
  ssh_keys text not null,
  -- Encrypted: cloud-init documents often hold secrets. Null once it is terminated.
  user_data bytea,
  -- The servers that were asked for together, and a JSON list of the identifiers of the others that still exist.
  batch_id text not null,
  siblings text not null,
  -- 0 while the reconciling loop has something to do for it.
  settled bigint not null,
  -- 0 when it was terminated long ago, and is no longer shown.
  listed bigint not null,
  -- Of the configuration and the status: the ETag.
  version bigint not null,
  created_at bigint not null,
  updated_at bigint not null,
  terminated_at bigint,
  document text not null,
  document_version bigint not null
);

-- A list costs the same however many servers an account has, in either order and by any one filter.
create index servers_by_age on servers (account_id, created_at, id) where listed = 1;
create index servers_by_name on servers (account_id, name, id) where listed = 1;
create index servers_by_region_and_age on servers (account_id, region, created_at, id) where listed = 1;
create index servers_by_region_and_name on servers (account_id, region, name, id) where listed = 1;
create index servers_by_status_and_age on servers (account_id, status, created_at, id) where listed = 1;
create index servers_by_status_and_name on servers (account_id, status, name, id) where listed = 1;
create index servers_by_plan_and_age on servers (account_id, plan, created_at, id) where listed = 1;
create index servers_by_plan_and_name on servers (account_id, plan, name, id) where listed = 1;
create index servers_by_batch on servers (batch_id, id);

create index servers_unsettled on servers (id) where settled = 0;
create index servers_running on servers (id) where status = 'running';
create index servers_autoscaled on servers (id) where status = 'running' and autoscaling is not null;
create index servers_terminated on servers (terminated_at) where status = 'terminated' and listed = 1;
create index servers_outdated on servers (document_version);

-- The tags of a server as a list can be filtered by them: `name` and `name:value`. Beside them what the list is ordered by.
create table server_tags (
  id text not null references servers (id),
  tag text not null,
  account_id text not null,
  created_at bigint not null,
  name text not null,
  primary key (id, tag)
);

create index server_tags_by_age on server_tags (account_id, tag, created_at, id);
create index server_tags_by_name on server_tags (account_id, tag, name, id);

-- Every change of status or plan, in the same transaction as the change. Usage is read from here and nowhere else.
create table server_transitions (
  server_id text not null references servers (id),
  account_id text not null,
  -- Counted from 1 for each server.
  number bigint not null,
  at bigint not null,
  status text not null,
  -- What it runs on from then on. While it is resized it is still the plan from before.
  plan text not null,
  primary key (server_id, number)
);

create index server_transitions_by_account on server_transitions (account_id, at);
