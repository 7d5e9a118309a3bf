-- What several processes count together. A process that has its store to itself counts in memory.
-- Unlogged: a window is forgotten within a minute anyway, and a crash of the database is not worth a write of each request.
-- The pages are left half empty, so that a row that is counted up finds room beside its former self.
create unlogged table rate_windows (
  bucket text primary key,
  -- Milliseconds since 1970, by the clock of the database.
  started_at bigint not null,
  -- Requests that were allowed in this window.
  taken bigint not null,
  -- How many of the requests that were counted last were allowed, and when that was.
  granted bigint not null,
  seen_at bigint not null
) with (fillfactor = 50);
