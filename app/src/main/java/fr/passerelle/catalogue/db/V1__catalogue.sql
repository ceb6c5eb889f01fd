-- What the territory says instead of the sheets that ship with Passerelle. The newest row of a sheet is what everybody reads; a sheet without
-- a row is read as shipped, and is its version 0. Rows are never changed: procedures remember the version with which they were made.
create table catalogue_sheet_version (
    id uuid primary key,
    sheet text not null,
    version int not null check (version > 0),
    kind text not null check (kind in ('CORRECTED', 'REREAD', 'TAKEN_BACK')),
    -- the whole sheet; null for the sheet as it ships
    content jsonb,
    -- what the shipped sheet said that day, to tell when a new release says something else
    shipped jsonb not null,
    reason text,
    at timestamptz not null,
    account uuid,
    organisation uuid references identity_organisation (id),
    unique (sheet, version)
);

-- What the field says is wrong in one part of a sheet.
create table catalogue_suggestion (
    id uuid primary key,
    sheet text not null,
    part text not null,
    wrong text not null,
    proposed text not null,
    source text,
    at timestamptz not null,
    account uuid not null,
    organisation uuid not null references identity_organisation (id),
    outcome text check (outcome in ('ACCEPTED', 'REFUSED')),
    remark text,
    closed_at timestamptz,
    closed_by uuid,
    check ((outcome is null) = (closed_at is null))
);
create index on catalogue_suggestion (at) where closed_at is null;
create index on catalogue_suggestion (account, closed_at);
create index on catalogue_suggestion (closed_at desc) where closed_at is not null;

-- « Le site a changé »: said by a worker, closed by who keeps the sheets.
create table catalogue_site_change (
    id uuid primary key,
    sheet text not null,
    words text not null,
    at timestamptz not null,
    account uuid not null,
    organisation uuid not null references identity_organisation (id),
    updated boolean,
    remark text,
    closed_at timestamptz,
    closed_by uuid,
    check ((updated is null) = (closed_at is null))
);
create index on catalogue_site_change (sheet, at) where closed_at is null;
create index on catalogue_site_change (closed_at) where closed_at is not null;
