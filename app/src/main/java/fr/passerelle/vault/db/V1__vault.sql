-- A paper of a person: she owns it, it goes away with her. Its pages are attachments, in her order.
create table vault_document (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    kind text not null,
    title text not null check (length(title) between 1 and 150),
    issued_on date,
    valid_until date,
    -- The last day on which it serves: the one written on it, else the one that its kind gives.
    ends_on date,
    -- Where the paper itself is, in words.
    original text check (length(original) <= 150),
    added_at timestamptz not null,
    -- The professional who added it; null when she did.
    added_by uuid,
    replaced_by uuid references vault_document (id) on delete set null,
    version bigint not null default 0
);
create index on vault_document (person_id, added_at desc);
create index on vault_document (ends_on) where replaced_by is null;
create index on vault_document (replaced_by) where replaced_by is not null;

create table vault_file (
    document_id uuid not null references vault_document (id) on delete cascade,
    position integer not null check (position >= 1),
    attachment_id uuid not null references attachment_file (id) on delete cascade,
    primary key (document_id, position) deferrable initially immediate
);
create index on vault_file (attachment_id);

-- A copy that left, and for whom.
create table vault_copy (
    id uuid primary key,
    document_id uuid not null references vault_document (id) on delete cascade,
    made_for text not null check (length(made_for) between 1 and 100),
    made_at timestamptz not null,
    made_by uuid
);
create index on vault_copy (document_id, made_at desc);

-- A file on its way, piece by piece; gone within a day.
create table vault_upload (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    -- A professional, or the person herself.
    sent_by uuid not null,
    size integer not null check (size between 1 and 31457280),
    received integer not null default 0 check (received between 0 and size),
    started_at timestamptz not null
);
create index on vault_upload (started_at);
create index on vault_upload (sent_by);

create table vault_upload_piece (
    upload_id uuid not null references vault_upload (id) on delete cascade,
    start integer not null,
    -- Encrypted, like what is kept; the owner is the person for whom it was sent.
    owner uuid not null,
    object_id uuid not null,
    primary key (upload_id, start)
);
