-- Of whom a team speaks when it meets, and what is asked of it.
create table teamwork_agenda (
    id uuid primary key,
    team_id uuid not null references identity_team (id),
    person_id uuid not null references people_person (id) on delete cascade,
    question text,
    put_by uuid not null,
    put_at timestamptz not null,
    closed_at timestamptz
);
create unique index teamwork_agenda_open on teamwork_agenda (team_id, person_id) where closed_at is null;
create index on teamwork_agenda (person_id);
