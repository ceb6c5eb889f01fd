-- unaccent() is only STABLE; with its dictionary named it can be indexed.
create function directory_fold(text) returns text language sql immutable strict parallel safe
    as $$ select ext.unaccent('ext.unaccent', lower(replace(replace($1, '-', ' '), '''', ' '))) $$;

-- The 32 columns of the national schema v1.0.2, enumerations by code; one row per place and source.
create table directory_place (
    id uuid primary key,
    source text not null,
    source_id text not null,
    pivot text,
    name text not null,
    commune_name text not null,
    postal_code text not null,
    insee text,
    department text,
    street text not null default '',
    complement text,
    latitude double precision,
    longitude double precision,
    approximate boolean not null default false,
    kinds text[] not null default '{}',
    phone text,
    emails text[] not null default '{}',
    websites text[] not null default '{}',
    hours text,
    summary text,
    detail text,
    collected_by text,
    mobilities text[] not null default '{}',
    parent_structure text,
    updated_on date,
    services text[] not null default '{}',
    audiences text[] not null default '{}',
    needs text[] not null default '{}',
    fees text[] not null default '{}',
    programmes text[] not null default '{}',
    trainings text[] not null default '{}',
    other_trainings text[] not null default '{}',
    access_modes text[] not null default '{}',
    support_modes text[] not null default '{}',
    accessibility_url text,
    booking_url text,
    warnings text[] not null default '{}',
    -- Half-days on which it is usually open for sure, bit 3 * day + half-day from Monday morning.
    half_days integer not null default 0,
    fingerprint bytea,
    imported_at timestamptz not null,
    gone_at timestamptz,
    version bigint not null default 0,
    search text generated always as (directory_fold(name || ' ' || commune_name)) stored,
    unique (source, source_id)
);
create index directory_place_where on directory_place (latitude, longitude) where gone_at is null;
create index on directory_place (insee);
create index on directory_place (postal_code);
create index directory_place_services on directory_place using gin (services);
create index directory_place_search on directory_place using gin (search ext.gin_trgm_ops);

-- One file sent by somebody: waiting, being read, done or refused. The file itself goes away once it is read.
create table directory_import (
    id uuid primary key,
    asked_by uuid,
    organisation uuid,
    asked_at timestamptz not null,
    source text not null,
    file_name text not null,
    whole boolean not null default true,
    file bytea,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED')),
    rows_read integer not null default 0,
    refusal text,
    report bytea,
    started_at timestamptz,
    ended_at timestamptz
);
create index on directory_import (asked_at);
