alter table people_note
    add column edited_at timestamptz,
    add column version bigint not null default 0;

-- What a note said before its author corrected it; whoever reads the note reads it, and it goes away with the note.
create table people_note_version (
    id uuid primary key,
    note_id uuid not null references people_note (id) on delete cascade,
    body text not null,
    written_at timestamptz not null
);
create index on people_note_version (note_id, written_at desc);
