-- Attacks that were blocked, each from its first to its last moment, so that several processes tell of it once.
create table threat_episodes (
  account_id text not null references accounts (id),
  -- An IPv4 address, or the /64 of an IPv6 address.
  source text not null,
  attack_type text not null,
  started_at bigint not null,
  -- Moved on while it goes on. After some silence the next one begins.
  last_seen_at bigint not null,
  primary key (account_id, source, attack_type)
);

create index threat_episodes_by_end on threat_episodes (last_seen_at);

-- Sensors know servers by their addresses.
create index servers_by_ip on servers (ip) where ip is not null and status <> 'terminated';
