-- Two places that may be one. What a coordinator decides is remembered and can be taken back; nothing is ever merged.
create table directory_twin (
    id uuid primary key,
    first_place uuid not null references directory_place (id) on delete cascade,
    second_place uuid not null references directory_place (id) on delete cascade,
    score integer not null check (score between 0 and 100),
    reasons text[] not null,
    found_at timestamptz not null,
    decision text check (decision in ('SAME', 'DIFFERENT', 'UNSURE')),
    decided_at timestamptz,
    account uuid,
    organisation uuid,
    check (first_place < second_place),
    unique (first_place, second_place)
);
create index on directory_twin (second_place);
create index on directory_twin (score desc, id) where decision is null;
