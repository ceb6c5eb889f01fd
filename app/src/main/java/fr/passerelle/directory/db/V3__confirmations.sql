-- Somebody called the place, and everything on its page was right. The place keeps the last day, this table each time.
create table directory_confirmation (
    id uuid primary key,
    place_id uuid not null references directory_place (id) on delete cascade,
    at timestamptz not null,
    account uuid not null,
    organisation uuid not null
);
create index on directory_confirmation (place_id, at desc);
alter table directory_place add column confirmed_on date;
