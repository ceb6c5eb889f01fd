-- What a person signed with a structure. The signed document is kept word for word with its seal: whoever changes a line here without the key is found.
create table mandate_mandate (
    id uuid primary key,
    -- the proof outlives the file: it is kept six years after its end
    person_id uuid references people_person (id) on delete set null,
    organisation_id uuid not null references identity_organisation (id),
    team_id uuid not null references identity_team (id),
    drafted_at timestamptz not null,
    drafted_by uuid not null,
    text_version text not null,
    language text not null check (language in ('fr', 'falc', 'en', 'ar')),
    duration text not null check (duration in ('DAY', 'MONTH', 'SEMESTER', 'YEAR', 'PROCEDURE')),
    signing text check (signing in ('SCREEN', 'PAPER', 'WITNESS')),
    signed_at timestamptz,
    signed text,
    hash bytea,
    seal bytea,
    drawing bytea,
    scan uuid,
    version bigint not null default 0,
    check ((signed_at is null) = (signed is null) and (signed_at is null) = (seal is null) and (signed_at is null) = (hash is null))
);
create index on mandate_mandate (person_id, organisation_id);

create table mandate_authorisation (
    id uuid primary key,
    mandate_id uuid not null references mandate_mandate (id) on delete cascade,
    person_id uuid references people_person (id) on delete set null,
    organisation_id uuid not null,
    family text,
    sheet text,
    procedure_id uuid,
    title text not null,
    -- both null in a draft; the end excluded: midnight in Paris after the last day
    starts_at timestamptz,
    ends_at timestamptz,
    revoked_at timestamptz,
    revoked_why text check (revoked_why in ('PERSON', 'PROFESSIONAL', 'REPLACED', 'PROTECTION', 'MINOR', 'PROCEDURE_ENDED')),
    revoked_words text,
    revoked_by uuid,
    warned_at timestamptz,
    check (num_nonnulls(family, sheet, procedure_id) = 1),
    check ((starts_at is null) = (ends_at is null) and starts_at < ends_at),
    check ((revoked_at is null) = (revoked_why is null)),
    -- one right at a time for the same thing, between the same two
    exclude using gist (
        organisation_id with =,
        person_id with =,
        (coalesce(family, sheet, procedure_id::text)) with =,
        tstzrange(starts_at, ends_at) with &&
    ) where (starts_at is not null and revoked_at is null)
);
create index on mandate_authorisation (mandate_id);
create index on mandate_authorisation (person_id, organisation_id);
create index on mandate_authorisation (procedure_id) where procedure_id is not null;
create index mandate_ending on mandate_authorisation (ends_at) where revoked_at is null;

-- What was done in somebody's name, and by virtue of what.
create table mandate_act (
    id uuid primary key,
    person_id uuid references people_person (id) on delete set null,
    mandate_id uuid not null references mandate_mandate (id) on delete cascade,
    authorisation_id uuid not null references mandate_authorisation (id) on delete cascade,
    organisation_id uuid not null,
    at timestamptz not null,
    account uuid not null,
    who text not null,
    family text not null,
    sheet text,
    procedure_id uuid,
    words text not null,
    mandate_hash bytea not null
);
create index on mandate_act (person_id, organisation_id, at desc);
create index on mandate_act (mandate_id, at);
create index on mandate_act (authorisation_id);
create index on mandate_act (procedure_id) where procedure_id is not null;

-- What a legal representative agreed to: help given with the protected person present, never an act in her name.
create table mandate_representative (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    organisation_id uuid not null references identity_organisation (id),
    name text not null,
    quality text not null check (quality in ('GUARDIAN', 'CURATOR', 'FAMILY', 'PARENT')),
    agrees text not null,
    agreed_on date not null,
    scan uuid,
    recorded_at timestamptz not null,
    recorded_by uuid not null,
    ended_at timestamptz
);
create index on mandate_representative (person_id, organisation_id);

-- The trades that a structure keeps to itself the right to take mandates with; no row: all those of the charter.
create table mandate_trades (
    organisation_id uuid primary key references identity_organisation (id) on delete cascade,
    trades text[] not null,
    version bigint not null default 0
);

-- The person reads what was done in her name: a link whose secret is not kept, and a code handed over on paper.
create table mandate_link (
    token_hash bytea primary key,
    code_hash bytea not null,
    person_id uuid not null references people_person (id) on delete cascade,
    organisation_id uuid not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    wrong integer not null default 0
);
create index on mandate_link (person_id, organisation_id);
