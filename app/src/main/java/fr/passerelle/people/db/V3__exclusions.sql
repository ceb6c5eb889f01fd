-- « Jamais cette structure, jamais cette personne »: said by the person, before any role. Ended rather than deleted, so that it can be explained.
create table people_exclusion (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    organisation_id uuid references identity_organisation (id),
    account uuid,
    noted_at timestamptz not null,
    -- null when she noted it herself
    noted_by uuid,
    ended_at timestamptz,
    ended_by uuid,
    check ((organisation_id is null) <> (account is null))
);
create unique index people_exclusion_organisation on people_exclusion (person_id, organisation_id) where ended_at is null;
create unique index people_exclusion_account on people_exclusion (person_id, account) where ended_at is null;
