-- Somebody receives, again and again, at a place or from afar. Rhythms: a day is kept as soon as one of them falls on it.
create table permanence_permanence (
    id uuid primary key,
    organisation uuid not null references identity_organisation (id),
    -- none: it is held from afar, by video or telephone
    place_id uuid references directory_place (id) on delete cascade,
    link text,
    title text not null,
    services text[] not null default '{}',
    words text,
    languages text[] not null default '{}',
    by_appointment boolean not null,
    booking text,
    phone text,
    rhythms text[] not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    public_holidays boolean not null default false,
    school_holidays text not null check (school_holidays in ('OPEN', 'CLOSED', 'ONLY')),
    changed_at timestamptz not null,
    changed_by uuid not null,
    withdrawn_at timestamptz,
    version bigint not null default 0,
    check (place_id is not null or link is not null or phone is not null)
);
create index on permanence_permanence (organisation) where withdrawn_at is null;
create index on permanence_permanence (place_id) where withdrawn_at is null;

create table permanence_slot (
    permanence_id uuid not null references permanence_permanence (id) on delete cascade,
    day smallint not null check (day between 1 and 7),
    starts time not null,
    ends time not null check (ends > starts),
    primary key (permanence_id, day, starts)
);

-- One day that is not like the others: closed, at other hours, or added. One line a day.
create table permanence_change (
    id uuid primary key,
    permanence_id uuid not null references permanence_permanence (id) on delete cascade,
    day date not null,
    kind text not null check (kind in ('CLOSED', 'MOVED', 'EXTRA')),
    starts time,
    ends time check (ends > starts),
    reason text not null,
    unique (permanence_id, day),
    check ((kind = 'CLOSED') = (starts is null) and (starts is null) = (ends is null))
);

-- Named groups of communes; a commune is in one of them at most.
create table permanence_sector (
    id uuid primary key,
    name text not null unique
);
create table permanence_sector_commune (
    insee text primary key,
    sector_id uuid not null references permanence_sector (id) on delete cascade
);
create index on permanence_sector_commune (sector_id);

-- What was printed and given out, kept as it was: content and documents are never written again.
create table permanence_edition (
    number integer primary key,
    published_at timestamptz not null,
    valid_until date not null,
    published_by uuid not null,
    publisher text not null,
    content jsonb not null,
    a4 bytea not null,
    a3 bytea not null
);
