-- How a structure writes, kept by the administrator. Without a line, it writes to nobody.
create table correspondence_structure (
    organisation_id uuid primary key references identity_organisation (id),
    address text not null,
    display_name text not null,
    phone text,
    countersigned boolean not null default false,
    opens_at time not null,
    closes_at time not null,
    version bigint not null default 0,
    check (opens_at < closes_at)
);

-- One text for several people, one message each.
create table correspondence_group (
    id uuid primary key,
    organisation_id uuid not null references identity_organisation (id),
    team_id uuid not null references identity_team (id),
    author uuid not null,
    label text not null,
    subject text not null,
    body text not null,
    criteria jsonb not null default '{}',
    expires_at timestamptz,
    state text not null check (state in ('DRAFT', 'POSTED', 'CANCELLED')),
    created_at timestamptz not null,
    posted_at timestamptz,
    version bigint not null default 0
);
create index on correspondence_group (team_id, created_at desc);

create table correspondence_writing (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    organisation_id uuid not null references identity_organisation (id),
    team_id uuid not null references identity_team (id),
    author uuid not null,
    channel text not null check (channel in ('EMAIL', 'SMS', 'POST')),
    state text not null check (state in ('DRAFT', 'TO_SIGN', 'SENT_BACK', 'READY', 'POSTED', 'HANDED', 'CANCELLED')),
    subject text not null,
    body text not null,
    -- of a letter
    template text,
    recipient text not null default '',
    about uuid,
    -- of a message
    not_before timestamptz,
    expires_at timestamptz,
    group_id uuid references correspondence_group (id),
    signed_by uuid,
    signed_at timestamptz,
    back_words text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    erased_at timestamptz,
    version bigint not null default 0
);
create index on correspondence_writing (person_id, created_at desc);
create index on correspondence_writing (team_id, created_at desc);
create index correspondence_writing_to_sign on correspondence_writing (organisation_id) where state = 'TO_SIGN';
create index correspondence_writing_back on correspondence_writing (author) where state in ('DRAFT', 'SENT_BACK');
create index on correspondence_writing (group_id) where group_id is not null;
create index on correspondence_writing (changed_at) where erased_at is null;

-- What a writing said before somebody changed it, and who did.
create table correspondence_version (
    id uuid primary key,
    writing_id uuid not null references correspondence_writing (id) on delete cascade,
    account uuid not null,
    subject text not null,
    body text not null,
    replaced_at timestamptz not null
);
create index on correspondence_version (writing_id, replaced_at desc);
