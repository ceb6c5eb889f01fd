create table screening_screening (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    -- the version of the instrument: two results are compared only within one version
    instrument text not null,
    taking text not null check (taking in ('CONVERSATION', 'SELF', 'PAPER', 'PHONE', 'RECEPTION')),
    state text not null check (state in ('DRAFT', 'DONE', 'REFUSED')),
    answers jsonb not null default '{}',
    -- the procedure to be done
    need text,
    need_due date,
    right_at_risk boolean not null default false,
    -- what was known of the person on that day, so that the result can be read again unchanged
    asked_before boolean not null default false,
    learning_declined_on date,
    -- lasting assistance: only a professional confirms it, with the person, and never for ever
    durable_confirmed_on date,
    durable_review_on date,
    override_mode text check (override_mode in ('FOR', 'WITH', 'BY_PERSON', 'NONE')),
    override_reason text,
    -- the result, for lists
    level text,
    profile text,
    mode text,
    flags text[] not null default '{}',
    started_at timestamptz not null,
    finished_at timestamptz,
    -- who works on the draft and whose team resumes it; never a dimension of a statistic
    author uuid,
    team_id uuid not null,
    version bigint not null default 0
);
create index on screening_screening (person_id, finished_at desc);
-- One draft at a time for a person: whoever resumes continues the same.
create unique index screening_draft on screening_screening (person_id) where state = 'DRAFT';
create index on screening_screening (durable_review_on) where durable_review_on is not null;

-- The device lent to the person: only the hash of the address is kept, for two hours.
create table screening_handover (
    token_hash bytea primary key,
    screening_id uuid not null references screening_screening (id) on delete cascade,
    expires_at timestamptz not null
);
create index on screening_handover (screening_id);
