-- What a person says she already has, beyond the rights that procedures opened here: keys of rights of the catalogue.
create table procedure_right (
    person_id uuid not null references people_person (id) on delete cascade,
    right_key text not null,
    declared_at timestamptz not null,
    account uuid,
    primary key (person_id, right_key)
);

-- What was answered when a connected right was proposed. Once refused it is not proposed again, unless somebody asks for it.
create table procedure_connected (
    person_id uuid not null references people_person (id) on delete cascade,
    -- id of the line of the catalogue
    connection text not null,
    answer text not null check (answer in ('PROPOSED', 'STARTED', 'ALREADY', 'REFUSED')),
    at timestamptz not null,
    account uuid,
    primary key (person_id, connection)
);
create index on procedure_connected (at);
