create table plan_action (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    -- a kind of the instrument, and its action where the screening proposed it
    kind text not null,
    code text,
    title text not null,
    detail text,
    reason text,
    who text check (who in ('TOGETHER', 'PERSON', 'PROFESSIONAL', 'PLACE', 'RELATIVE')),
    due_on date,
    state text not null check (state in ('TODO', 'DOING', 'DONE', 'DROPPED')),
    drop_reason text,
    screening_id uuid references screening_screening (id) on delete set null,
    position integer not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    team_id uuid not null,
    version bigint not null default 0
);
create index on plan_action (person_id, position);
create index plan_action_due on plan_action (team_id, due_on) where state in ('TODO', 'DOING');
