-- What a person opened of her file, to whom, for what, until when. A row without given_at is prepared and opens nothing.
create table sharing_consent (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    organisation_id uuid not null references identity_organisation (id),
    -- one professional of that structure, or everybody there whose trade follows persons
    account uuid,
    purpose text not null,
    basis text not null check (basis in ('CONSENT', 'CHILD_PROTECTION', 'CARE_TEAM', 'ONE_OFF')),
    -- why she was not asked, for a basis other than her consent
    why text,
    categories text[] not null check (cardinality(categories) > 0),
    contributes boolean not null,
    language text not null default 'falc',
    prepared_at timestamptz not null,
    -- null when she prepared it herself
    prepared_by uuid,
    given_at timestamptz,
    given text check (given in ('SCREEN', 'PAPER', 'CODE', 'LAW')),
    witness text,
    ends_at timestamptz not null check (ends_at > prepared_at and ends_at <= prepared_at + interval '367 days'),
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    check ((given_at is null) = (given is null)),
    check ((basis = 'CONSENT') = (why is null))
);
create index on sharing_consent (person_id);
create index on sharing_consent (organisation_id, person_id) where given_at is not null and withdrawn_at is null;

-- The code that a person carries, as long as it can be used: three signs that find it, a keyed digest of all eight.
create table sharing_code (
    id uuid primary key,
    person_id uuid not null unique references people_person (id) on delete cascade,
    selector text not null unique,
    digest bytea not null,
    purpose text not null,
    categories text[] not null check (cardinality(categories) > 0),
    contributes boolean not null,
    consent_ends_at timestamptz not null,
    made_at timestamptz not null,
    made_by uuid,
    expires_at timestamptz not null,
    wrong int not null default 0
);
