-- Kubernetes clusters that an operator has registered, and what is known of them.
create table clusters (
  id text primary key,
  account_id text not null references accounts (id),
  name text not null,
  region text not null,
  -- Encrypted: it holds the credentials.
  kubeconfig bytea not null,
  -- connecting, connected or unreachable.
  status text not null,
  status_reason text,
  kubernetes_version text,
  node_count bigint not null,
  -- Counted up by whoever begins to watch it: what an earlier watcher still wants to write is too late.
  turn bigint not null default 0,
  version bigint not null,
  registered_at bigint not null,
  updated_at bigint not null,
  document text not null,
  document_version bigint not null,
  unique (account_id, name)
);

create index clusters_by_age on clusters (account_id, registered_at, id);
create index clusters_by_name on clusters (account_id, name, id);

create table cluster_nodes (
  id text primary key,
  cluster_id text not null references clusters (id),
  -- What Kubernetes knows it by. A node that comes back under its old name has another.
  uid text not null,
  name text not null,
  region text not null,
  ip text,
  -- ready or not_ready.
  status text not null,
  -- JSON: names, in order.
  roles text not null,
  kubelet_version text not null,
  joined_at bigint not null,
  -- When its event was emitted; null until it is a worker that is ready and has an address.
  announced_at bigint,
  left_at bigint,
  document text not null,
  document_version bigint not null,
  unique (cluster_id, uid)
);

create index cluster_nodes_by_age on cluster_nodes (cluster_id, joined_at, id) where left_at is null;
create index cluster_nodes_by_name on cluster_nodes (cluster_id, name, id) where left_at is null;
create index cluster_nodes_by_leaving on cluster_nodes (left_at) where left_at is not null;
