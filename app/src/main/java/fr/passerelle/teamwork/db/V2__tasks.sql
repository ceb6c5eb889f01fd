-- What a colleague asks another to do for a person.
create table teamwork_task (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    title text not null,
    detail text,
    due_on date,
    given_by uuid not null,
    given_to uuid not null,
    given_at timestamptz not null,
    state text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'DONE', 'WITHDRAWN')),
    -- what was answered last, and by whom: a replacement may
    words text,
    answered_by uuid,
    changed_at timestamptz not null,
    version bigint not null default 0,
    check (given_by <> given_to)
);
create index on teamwork_task (person_id, changed_at desc);
create index on teamwork_task (given_to, due_on);
create index on teamwork_task (given_by, due_on);
