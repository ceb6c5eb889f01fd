-- How the files of one family are read, written by those who keep the directory; every version is kept.
create table directory_mapping (
    id uuid primary key,
    number integer not null
);
create table directory_mapping_version (
    mapping_id uuid not null references directory_mapping (id) on delete cascade,
    number integer not null,
    title text not null,
    yaml text not null,
    at timestamptz not null,
    account uuid not null,
    organisation uuid not null,
    primary key (mapping_id, number)
);
-- The mapping that was chosen: the name of one that comes with Passerelle or the id of one made here; null when it is recognised.
alter table directory_import add column mapping text;
