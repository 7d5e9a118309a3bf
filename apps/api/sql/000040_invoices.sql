-- What an account owes for a month. There is one for each, however often and in however many processes it is made.
create table invoices (
  id text primary key,
  account_id text not null references accounts (id),
  -- finalized, paid or void.
  status text not null,
  -- The first moment of the month, and of the next.
  period_start bigint not null,
  period_end bigint not null,
  -- In minor units of the currency.
  amount_due bigint not null,
  currency text not null,
  version bigint not null,
  finalized_at bigint not null,
  document text not null,
  document_version bigint not null,
  unique (account_id, period_start, currency)
);

create index invoices_by_period on invoices (account_id, period_start, id);

-- The months that are done, so that nobody looks at them again.
create table billed_months (
  period_start bigint primary key,
  finished_at bigint not null
);
