-- Which order of events the cursors are of. One row. A store that was restored or copied has an order of its own: the row
-- does not come along, or names another place.
create table feed_epoch (
  epoch text not null,
  -- The database it was made in, as Postgres knows it.
  place text not null,
  created_at bigint not null
);
