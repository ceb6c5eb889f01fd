-- A reading of the journal: asked by one person, agreed or refused by another, never the same.
create table oversight_reading (
    id uuid primary key,
    asker uuid not null references identity_agent (id),
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    reason text not null,
    asked_at timestamptz not null,
    decided_by uuid references identity_agent (id) check (decided_by <> asker),
    decided_at timestamptz,
    agreed boolean,
    words text,
    check (num_nulls(decided_by, decided_at, agreed) in (0, 3)),
    check (agreed is distinct from false or words is not null)
);
create index on oversight_reading (asker, asked_at desc);
create index on oversight_reading (asked_at) where decided_at is null;
