-- Its name comes before that of the table it refers to.
create table children (
  id text primary key,
  parent_id text not null references parents (id),
  "order" bigint not null
);
