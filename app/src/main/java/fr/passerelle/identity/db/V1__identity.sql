create table identity_organisation (
    id uuid primary key,
    siret text unique,
    name text not null,
    kind text not null,
    commune_insee text,
    address text,
    phone text,
    created_at timestamptz not null default now(),
    version bigint not null default 0
);

create table identity_team (
    id uuid primary key,
    organisation_id uuid not null references identity_organisation (id),
    name text not null,
    version bigint not null default 0,
    unique (organisation_id, name)
);

-- id is the account's id in the platform schema, without a foreign key: schemas may live on other nodes.
create table identity_agent (
    id uuid primary key,
    first_name text not null,
    last_name text not null,
    email text not null unique,
    created_at timestamptz not null default now(),
    version bigint not null default 0
);

create table identity_membership (
    id uuid primary key,
    agent_id uuid not null references identity_agent (id),
    team_id uuid not null references identity_team (id),
    trade text not null,
    starts_on date not null,
    ends_on date,
    version bigint not null default 0
);
create index on identity_membership (agent_id);
create index on identity_membership (team_id);

-- The once-only keys of forms: claimed in the transaction of the write they protect.
create table identity_once (
    key uuid primary key,
    account uuid,
    at timestamptz not null,
    location text
);
create index on identity_once (at);
