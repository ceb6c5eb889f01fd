-- Where each fact of a place comes from. A place whose page says something else than its own source (people corrected it, or it stands for
-- several linked places) keeps in "said" what that source says; the other columns are then computed.
alter table directory_place
    add column said jsonb,
    -- {"PHONE": "2026-11-22"}: since when its source says what it says, for facts that changed since the place arrived
    add column since jsonb not null default '{}',
    -- {"PHONE": id}: the linked place from which a fact is taken
    add column origins jsonb not null default '{}',
    add column arrived_on date;
update directory_place set arrived_on = imported_at::date;

-- What people corrected. It outranks every source; when the source changes its mind, the difference waits for a decision.
create table directory_correction (
    id uuid primary key,
    place_id uuid not null references directory_place (id) on delete cascade,
    fact text not null,
    value jsonb not null,
    -- what the source said when this was decided
    source_value jsonb not null,
    reason text,
    at timestamptz not null,
    account uuid,
    organisation uuid,
    -- what the source says now, where that is neither what it said nor what was corrected
    proposed jsonb,
    proposed_at timestamptz,
    ending text check (ending in ('REPLACED', 'TAKEN', 'AGREED', 'WITHDRAWN')),
    ended_at timestamptz,
    ended_by uuid
);
create unique index on directory_correction (place_id, fact) where ended_at is null;
create index on directory_correction (proposed_at) where proposed is not null and ended_at is null;
