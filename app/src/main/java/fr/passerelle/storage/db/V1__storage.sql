-- One key per owner, wrapped by a key-encryption key that is never in the database. Without its row, nothing of the owner can be read again.
create table storage_key (
    id uuid primary key,
    owner uuid not null unique,
    wrapped bytea not null,
    kek text not null,
    made_at timestamptz not null
);
create index on storage_key (kek);

-- Encrypted bytes, under the key that encrypted them. Their mark is a hash under a secret of the owner: the same bytes are kept once for one owner, and
-- nobody learns that two owners hold the same.
create table storage_blob (
    id uuid primary key,
    key_id uuid not null references storage_key (id) on delete cascade,
    mark bytea not null,
    unique (key_id, mark)
);

-- What was handed over: several may name the same bytes. A once-only key makes a second delivery of the same one find the first.
create table storage_object (
    id uuid primary key,
    owner uuid not null,
    blob_id uuid not null references storage_blob (id) on delete cascade,
    size integer not null,
    once text,
    kept_at timestamptz not null,
    unique (owner, once)
);
create index on storage_object (blob_id);

-- Certificates: which key was destroyed, when. Nothing else is left of it.
create table storage_destroyed (
    key_id uuid primary key,
    owner uuid not null,
    kek text not null,
    objects integer not null,
    destroyed_at timestamptz not null,
    digest text not null
);
create index on storage_destroyed (owner);
