-- Two files of one person made into one by a human; can be undone for thirty days. The absorbed file stays, followed by nobody, until then; its
-- identifier has no foreign key, for it outlives the file (what was encrypted under it stays so).
create table people_join (
    id uuid primary key,
    kept uuid not null references people_person (id) on delete cascade,
    absorbed uuid not null,
    reason text not null,
    joined_at timestamptz not null,
    joined_by uuid not null,
    -- the identity of the kept file before and after, to give back what nobody changed since
    before jsonb,
    after jsonb,
    -- follow-ups of the absorbed file that ended because the same team follows the kept one
    ended uuid[] not null default '{}',
    left_behind integer not null default 0,
    undone_at timestamptz,
    undone_by uuid,
    check (kept <> absorbed)
);
create index on people_join (kept);
create unique index people_join_absorbed on people_join (absorbed) where undone_at is null;

-- The lines that changed file, by table; key holds their primary key without the person.
create table people_join_line (
    join_id uuid not null references people_join (id) on delete cascade,
    table_name text not null,
    column_name text not null,
    key jsonb not null
);
create index on people_join_line (join_id);

-- Pairs that a human said are two persons.
create table people_distinct (
    one uuid not null references people_person (id) on delete cascade,
    other uuid not null references people_person (id) on delete cascade,
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (one, other),
    check (one < other)
);
create index on people_distinct (other);
