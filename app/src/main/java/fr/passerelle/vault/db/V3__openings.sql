-- A paper opened to somebody who does not follow the person: for one purpose, until a day. It can be read in the page, and nothing else.
create table vault_opening (
    id uuid primary key,
    document_id uuid not null references vault_document (id) on delete cascade,
    -- A structure, or one professional.
    organisation_id uuid references identity_organisation (id),
    account uuid references identity_agent (id),
    purpose text not null check (length(purpose) between 1 and 150),
    opened_at timestamptz not null,
    -- The professional who opened it with the person; null when she did.
    opened_by uuid,
    ends_at timestamptz not null,
    withdrawn_at timestamptz,
    check ((organisation_id is null) <> (account is null)),
    check (ends_at > opened_at and ends_at <= opened_at + interval '32 days')
);
create index on vault_opening (document_id);
create index on vault_opening (organisation_id, ends_at) where withdrawn_at is null;
create index on vault_opening (account, ends_at) where withdrawn_at is null;

-- Who read it, and when: the person sees it.
create table vault_reading (
    opening_id uuid not null references vault_opening (id) on delete cascade,
    account uuid not null,
    read_at timestamptz not null,
    primary key (opening_id, account, read_at)
);
