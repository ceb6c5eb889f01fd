-- A person's own space: at most one, opened with her by a professional. What opened and closed it is in the journal.
create table space_access (
    person_id uuid primary key references people_person (id) on delete cascade,
    organisation_id uuid not null references identity_organisation (id),
    opened_by uuid not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    -- The code itself is on her card only; the hash is keyed, so that a stolen copy of this table opens nothing.
    card_hash bytea not null unique,
    card_made_at timestamptz not null,
    -- What is asked beside the code: her birth date when null, else a number of four digits that she chose.
    number_hash bytea,
    -- Sessions opened before that moment are over.
    sessions_from timestamptz not null
);
