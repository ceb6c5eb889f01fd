-- Who is away and who stands in: never why.
create table teamwork_absence (
    id uuid primary key,
    account uuid not null,
    replacement uuid not null,
    from_on date not null,
    to_on date not null,
    declared_by uuid not null,
    declared_at timestamptz not null,
    ended_at timestamptz,
    check (from_on <= to_on and account <> replacement),
    exclude using gist (account with =, daterange(from_on, to_on, '[]') with &&) where (ended_at is null)
);
create index on teamwork_absence (replacement, to_on);
create index on teamwork_absence (account, to_on);
