-- A version made for a site, and the papers that it was made of, in its order. The originals stay.
create table vault_fitted (
    attachment_id uuid not null references attachment_file (id) on delete cascade,
    position integer not null check (position >= 1),
    original_id uuid not null references attachment_file (id) on delete cascade,
    -- « PDF de 500 Ko au plus, partie 1 sur 2 »
    words text not null check (length(words) between 1 and 150),
    primary key (attachment_id, position)
);
create index on vault_fitted (original_id);
