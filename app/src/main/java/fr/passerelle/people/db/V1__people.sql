-- unaccent() is only STABLE; with its dictionary named it can be indexed.
create function people_fold(text) returns text language sql immutable strict parallel safe
    as $$ select lower(translate(ext.unaccent('ext.unaccent', $1), '-''.’', '    ')) $$;

create table people_person (
    id uuid primary key,
    display_name text not null,
    pseudonym boolean not null default false,
    first_name text,
    last_name text,
    birth_name text,
    birth_date date,
    sex text check (sex in ('F', 'M', 'X')),
    phone text,
    phone_2 text,
    email text,
    -- where she lives
    housing text check (housing in ('ADDRESS', 'DOMICILIATION', 'NONE')),
    address text,
    address_protected boolean not null default false,
    commune_insee text,
    commune_name text,
    latitude double precision,
    longitude double precision,
    -- how to talk together
    languages text[] not null default '{}',
    interpreter_needed boolean not null default false,
    reading_comfort text check (reading_comfort in ('EASY', 'HARD', 'NOT_ALONE')),
    needs text[] not null default '{}',
    -- how to reach her
    preferred_channel text check (preferred_channel in ('CALL', 'SMS', 'EMAIL', 'POST', 'IN_PERSON', 'RELATIVE')),
    possible_channels text[] not null default '{}',
    never_write boolean not null default false,
    never_call boolean not null default false,
    never_reason text,
    never_since date,
    never_review_on date,
    contact_note text,
    safe_hours text,
    -- who stands by her
    trusted_person text,
    trusted_phone text,
    protection text check (protection in ('TUTELLE', 'CURATELLE', 'HABILITATION', 'SAUVEGARDE', 'MASP')),
    protection_by text,
    created_at timestamptz not null,
    created_by uuid,
    version bigint not null default 0,
    search text generated always as (
        people_fold(display_name || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(birth_name, ''))
    ) stored,
    sort_name text generated always as (people_fold(coalesce(last_name, display_name))) stored
);
create index people_person_search on people_person using gin (search ext.gin_trgm_ops);
create index on people_person (phone);
create index on people_person (phone_2);
create index on people_person (email);
create index on people_person (birth_date);

create table people_follow_up (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    team_id uuid not null references identity_team (id),
    starts_on date not null,
    ends_on date,
    referent uuid,
    created_at timestamptz not null default now(),
    created_by uuid
);
-- A team follows a person once at a time.
create unique index people_follow_up_team on people_follow_up (team_id, person_id) where ends_on is null;
create index on people_follow_up (person_id);
create index on people_follow_up (team_id, created_at);

-- Accès motivé: 24 h, with a reason, shown to the person, reviewed.
create table people_motivated_access (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    account uuid not null,
    reason text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    reviewed_at timestamptz,
    reviewed_by uuid,
    verdict text check (verdict in ('JUSTIFIED', 'TO_DISCUSS')),
    review text
);
create index on people_motivated_access (account, ends_at);
create index on people_motivated_access (person_id);
create index on people_motivated_access (starts_at desc);

create table people_note (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    kind text not null check (kind in ('SHARED', 'TEAM', 'MINE')),
    team_id uuid references identity_team (id),
    author uuid not null,
    body text not null,
    written_at timestamptz not null
);
create index on people_note (person_id, written_at desc);
create index on people_note (written_at) where kind <> 'MINE';
