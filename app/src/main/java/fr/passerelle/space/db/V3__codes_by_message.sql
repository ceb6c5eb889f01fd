-- By which way she may also receive a code, chosen with the professional; null for none: whoever holds her telephone receives it too.
alter table space_access add column code_by text check (code_by in ('SMS', 'EMAIL'));

-- A code on its way, in the place of the card's for a quarter of an hour; used once.
create table space_message_code (
    person_id uuid primary key references people_person (id) on delete cascade,
    code_hash bytea not null unique,
    sent_at timestamptz not null,
    expires_at timestamptz not null
);
