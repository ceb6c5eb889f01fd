-- A file being prepared for a person to take away, or waiting to be fetched: seven days at most.
create table takeaway_package (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    -- null: she asked for it herself, in her own space
    asked_by uuid,
    asked_at timestamptz not null,
    language text not null check (language in ('fr', 'falc', 'en', 'ar')),
    -- whether it says where she lives although her address is protected
    with_address boolean not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED')),
    done integer not null default 0,
    total integer not null default 0,
    size bigint not null default 0,
    started_at timestamptz,
    ended_at timestamptz,
    expires_at timestamptz not null
);
create index on takeaway_package (person_id, asked_at desc);
create index takeaway_package_open on takeaway_package (asked_at) where state in ('WAITING', 'RUNNING');
create index on takeaway_package (expires_at);
-- One at a time.
create unique index takeaway_package_one on takeaway_package (person_id, (asked_by is null)) where state in ('WAITING', 'RUNNING');

-- A file that another Passerelle made, read and waiting for a professional to say yes: a day at most.
create table takeaway_arriving (
    id uuid primary key,
    account uuid not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null
);
create index on takeaway_arriving (expires_at);

-- The octets of both, a megabyte a row, each encrypted.
create table takeaway_chunk (
    owner uuid not null,
    number integer not null,
    bytes bytea not null,
    primary key (owner, number)
);
alter table takeaway_chunk alter column bytes set storage external;

-- Where a file came from.
create table takeaway_arrival (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    at timestamptz not null,
    account uuid not null,
    organisation uuid not null,
    source text not null,
    made_at timestamptz not null,
    sha256 bytea not null
);
create index on takeaway_arrival (person_id);

-- What another Passerelle said, and that is nobody's act here: read, and taken away again.
create table takeaway_kept (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    arrival_id uuid not null references takeaway_arrival (id) on delete cascade,
    part text not null,
    list text not null,
    content jsonb not null
);
create index on takeaway_kept (person_id, part, list);
create index on takeaway_kept (arrival_id);

-- The professionals and structures of another Passerelle, as rows that arrived name them.
create table takeaway_name (
    row_id uuid not null,
    key text not null,
    person_id uuid not null references people_person (id) on delete cascade,
    words text not null,
    primary key (row_id, key)
);
create index on takeaway_name (person_id);
