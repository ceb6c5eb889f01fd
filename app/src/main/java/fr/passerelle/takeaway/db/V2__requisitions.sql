-- What an authority asks of the file of somebody, on a legal basis; who noted it, who agreed, what came of it. Proof of each handing over.
create table takeaway_requisition (
    id uuid primary key,
    number text not null unique,
    authority text not null,
    reference text not null,
    received_on date not null,
    basis text not null,
    categories text[] not null check (cardinality(categories) > 0),
    from_on date,
    to_on date,
    -- a protected address only leaves when it is asked for by name
    with_address boolean not null,
    -- until then the persons are not told: the secret of an inquiry
    silent_until date,
    -- the paper of the authority itself is on the shelf, under the id of this row
    paper_type text not null,
    paper_sha256 bytea not null,
    noted_at timestamptz not null,
    noted_by uuid not null,
    organisation_id uuid not null references identity_organisation (id),
    decided_at timestamptz,
    decided_by uuid,
    agreed boolean,
    words text,
    -- the archive that waits to be fetched, once, is on the shelf under this id
    outgoing uuid,
    prepared_at timestamptz,
    files integer,
    size bigint,
    sha256 bytea,
    outcome text check (outcome in ('GIVEN', 'NOTHING', 'REFUSED')),
    answer text,
    closed_at timestamptz,
    closed_by uuid,
    check (decided_by is distinct from noted_by),
    check ((outcome is null) = (closed_at is null)),
    check (outcome is distinct from 'GIVEN' or (agreed and sha256 is not null)),
    check (from_on is null or to_on is null or from_on <= to_on)
);
create index on takeaway_requisition (noted_at desc);
create index takeaway_requisition_open on takeaway_requisition (noted_at) where closed_at is null;

-- Whom it names, as the authority writes them; the file of that person where there is one.
create table takeaway_requisition_person (
    id uuid primary key,
    requisition_id uuid not null references takeaway_requisition (id) on delete cascade,
    person_id uuid references people_person (id) on delete set null,
    first_name text not null,
    last_name text not null,
    birth_date date,
    unique (requisition_id, person_id)
);
create index on takeaway_requisition_person (person_id);
