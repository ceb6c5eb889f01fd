-- A place that stands for several linked ones is shown; the others point to it, and keep their own identifier and what their source says.
alter table directory_place
    add column linked_to uuid references directory_place (id),
    add column ended_on date,
    add column replaced_by uuid references directory_place (id),
    -- Its own source has it no more, but that of a linked place still has.
    add column held_by_link boolean not null default false,
    add column shown boolean generated always as
        ((gone_at is null or held_by_link) and linked_to is null and ended_on is null) stored;
create index on directory_place (linked_to) where linked_to is not null;
drop index directory_place_where;
create index directory_place_where on directory_place (latitude, longitude) where shown;

-- The organisations whose own people stand behind a place: they confirm it, answer for it, hold its permanences.
create table directory_keeper (
    place_id uuid not null references directory_place (id) on delete cascade,
    organisation uuid not null,
    since timestamptz not null,
    account uuid,
    primary key (place_id, organisation)
);
create index on directory_keeper (organisation);

-- Searches that found nothing, a day, a commune and a filter together, without anybody in them.
create table directory_unmet (
    day date not null,
    insee text not null default '',
    service text not null default '',
    filter text not null default '',
    times integer not null default 1,
    primary key (day, insee, service, filter)
);

-- One service that a place gives under its own conditions: other hours, other public, other way in.
create table directory_service (
    id uuid primary key,
    place_id uuid not null references directory_place (id) on delete cascade,
    source text not null,
    source_id text not null,
    name text not null,
    summary text,
    services text[] not null default '{}',
    themes text[] not null default '{}',
    audiences text[] not null default '{}',
    hours text,
    phone text,
    email text,
    fees text[] not null default '{}',
    fee_words text,
    conditions text,
    bring text,
    languages text[] not null default '{}',
    -- until that day nobody new is taken
    full_until date,
    refer_by text[] not null default '{}',
    refer_how text[] not null default '{}',
    refer_words text,
    refer_url text,
    remote boolean not null default false,
    updated_on date,
    imported_at timestamptz not null,
    gone_at timestamptz,
    version bigint not null default 0,
    unique (source, source_id)
);
create index on directory_service (place_id);
