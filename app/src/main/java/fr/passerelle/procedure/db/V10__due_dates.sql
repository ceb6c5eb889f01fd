-- What comes again for a person: a declaration each quarter, a right to renew, or one day to keep. The rhythm is that of the sheet on the day it was
-- noted, so that a corrected sheet never moves what was agreed.
create table procedure_due (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    team_id uuid not null references identity_team (id),
    -- the procedure that opened the right, and the sheet that says what comes again
    procedure_id uuid references procedure_procedure (id) on delete set null,
    sheet text,
    title text not null,
    kind text not null check (kind in ('DECLARATION', 'RENEWAL')),
    -- 0: once only
    every_months smallint not null check (every_months between 0 and 240),
    from_day smallint check (from_day between 1 and 31),
    to_day smallint check (to_day between 1 and 31),
    earliest_months smallint check (earliest_months between 0 and 60),
    latest_months smallint check (latest_months between 0 and 60),
    -- a day on which it is due, or on which the right ends: every turn is counted from it
    anchor date not null,
    -- nothing comes after that day
    until_on date,
    opens_on date not null,
    due_on date not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    version bigint not null default 0,
    check (opens_on <= due_on)
);
create index procedure_due_team on procedure_due (team_id, due_on, id) where ended_at is null;
create index on procedure_due (person_id);
create index on procedure_due (procedure_id) where procedure_id is not null;
create index on procedure_due (ended_at) where ended_at is not null;

-- What became of each turn.
create table procedure_turn (
    due_id uuid not null references procedure_due (id) on delete cascade,
    due_on date not null,
    outcome text not null check (outcome in ('DONE', 'SKIPPED', 'MISSED')),
    at timestamptz not null,
    account uuid,
    primary key (due_id, due_on)
);
create index on procedure_turn (at);

-- The address at which a person's own calendar reads her dates: one at a time, only its hash is kept.
create table procedure_calendar (
    person_id uuid primary key references people_person (id) on delete cascade,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

-- A procedure that waits while its person seldom reads her mail: when to ask again whether it was read.
create table procedure_watch (
    procedure_id uuid primary key references procedure_procedure (id) on delete cascade,
    next_on date not null
);
create index on procedure_watch (next_on);

create table procedure_check (
    procedure_id uuid not null references procedure_procedure (id) on delete cascade,
    at timestamptz not null,
    answer text not null check (answer in ('NOTHING', 'ANSWER', 'NOT_READ')),
    account uuid,
    primary key (procedure_id, at)
);
