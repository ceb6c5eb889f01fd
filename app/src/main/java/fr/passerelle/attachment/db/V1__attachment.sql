-- A paper of a person. It goes away with her; what it proves (a mandate, a procedure) names it by its identifier.
create table attachment_file (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    media_type text not null check (media_type in ('application/pdf', 'image/jpeg')),
    pages integer not null check (pages between 1 and 100),
    size integer not null,
    sha256 bytea not null,
    bytes bytea not null,
    kept_at timestamptz not null,
    kept_by uuid not null
);
create index on attachment_file (person_id, kept_at desc);
-- Scans are compressed already.
alter table attachment_file alter column bytes set storage external;
