-- A training prepared with a person, side by side today or at home until a day. It goes when it ends, at the latest the night after its last day.
create table practice_session (
    id          uuid primary key,
    person_id   uuid        not null references people_person (id) on delete cascade,
    exercise    text        not null,
    folder      text        not null,
    stage       text        not null check (stage in ('WATCH', 'HELPED', 'ALONE', 'SURPRISE')),
    changed     boolean     not null,
    traps       text[]      not null default '{}',
    homework    boolean     not null,
    -- kept readable, because the sheet of the plan prints it again; it leads to an exercise, and tells nothing of the person
    link        text        not null unique,
    until       date        not null,
    prepared_at timestamptz not null,
    prepared_by uuid        not null
);
create index practice_session_person on practice_session (person_id);
create index practice_session_until on practice_session (until);

-- Which exercise under way was begun from it: the only line between a run and a person, cut when the training ends.
create table practice_try (
    run_id     uuid primary key references practice_run (id) on delete cascade,
    session_id uuid        not null references practice_session (id) on delete cascade,
    begun_at   timestamptz not null
);
create index practice_try_session on practice_try (session_id, begun_at);

-- What the person gained, because she asked that it be kept. No answer, no slip.
create table practice_gesture (
    id        uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    gesture   text not null,
    exercise  text not null,
    stage     text not null check (stage in ('HELPED', 'ALONE', 'SURPRISE')),
    day       date not null,
    unique (person_id, gesture, exercise, stage)
);
