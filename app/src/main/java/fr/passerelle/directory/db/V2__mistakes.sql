-- What visitors say is wrong on the page of a place. The address to answer goes away once it is dealt with.
create table directory_mistake (
    id uuid primary key,
    place_id uuid not null references directory_place (id) on delete cascade,
    kind text not null check (kind in ('HOURS', 'PHONE', 'ADDRESS', 'CLOSED', 'OTHER')),
    words text,
    email text,
    sent_at timestamptz not null,
    outcome text check (outcome in ('CORRECTED', 'SET_ASIDE')),
    remark text,
    closed_at timestamptz,
    closed_by uuid
);
create index on directory_mistake (place_id);
create index on directory_mistake (sent_at) where closed_at is null;
create index on directory_mistake (closed_at desc) where closed_at is not null;
