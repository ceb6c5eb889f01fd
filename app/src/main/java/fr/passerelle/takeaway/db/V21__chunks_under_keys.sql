-- The octets go to the storage, under the key of the person; what waited under the former key is made, or sent, again.
delete from takeaway_chunk;
delete from takeaway_package;
delete from takeaway_arriving;
alter table takeaway_chunk
    drop column bytes,
    -- Whose key: the person of a package, or the file that arrives itself.
    add column keeper uuid not null,
    add column object_id uuid not null;

-- A file arrives piece by piece, and waits for its reader once it is whole and checked.
alter table takeaway_arriving
    add column size bigint not null check (size > 0),
    add column received bigint not null default 0 check (received between 0 and size),
    add column checked boolean not null default false;
create index on takeaway_arriving (account) where not checked;
