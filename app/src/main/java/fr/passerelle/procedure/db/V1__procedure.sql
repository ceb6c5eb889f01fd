-- A procedure of one or several people. When its content is erased the row stays, without people, answers or words, for the figures.
create table procedure_procedure (
    id uuid primary key,
    sheet text,
    sheet_version text,
    title text not null,
    operator text not null,
    family text not null,
    state text not null check (state in ('TO_PREPARE', 'READY', 'SENT', 'WAITING', 'ACCEPTED', 'PARTLY', 'REFUSED', 'REMEDY', 'RIGHT_OPEN', 'ABANDONED')),
    mode text not null check (mode in ('FOR', 'WITH', 'BY_PERSON')),
    mode_reason text,
    team_id uuid not null references identity_team (id),
    organisation_id uuid not null references identity_organisation (id),
    -- the account that carries it
    referent uuid not null,
    action_id uuid references plan_action (id) on delete set null,
    -- key of the question to what was answered, both text; never a social security number
    answers jsonb not null default '{}',
    answers_version bigint not null default 0,
    reference text,
    sent_on date,
    waiting text check (waiting in ('PIECE_ASKED', 'NO_ANSWER', 'UNDER_REVIEW')),
    waiting_by date,
    expected_on date,
    decided_on date,
    right_opened_on date,
    amount numeric(10, 2) check (amount >= 0),
    abandon_reason text check (abandon_reason in ('NOT_KNOWN', 'NOT_ASKED', 'NOT_RECEIVED', 'NOT_PROPOSED', 'OPERATOR', 'NOT_NEEDED')),
    created_at timestamptz not null,
    created_by uuid,
    changed_at timestamptz not null,
    closed_at timestamptz,
    -- a word for the colleague to whom it was handed over, until it has been read
    handed_by uuid,
    handed_at timestamptz,
    handed_words text,
    erased_at timestamptz,
    version bigint not null default 0,
    check ((state = 'WAITING') = (waiting is not null)),
    check ((state in ('RIGHT_OPEN', 'ABANDONED')) = (closed_at is not null)),
    check ((state = 'ABANDONED') = (abandon_reason is not null))
);
-- the lists of a team: what is open, the nearest day first
create index procedure_open on procedure_procedure (team_id, (coalesce(waiting_by, expected_on)), id) where closed_at is null;
create index procedure_open_referent on procedure_procedure (referent) where closed_at is null;
create index procedure_open_sheet on procedure_procedure (sheet) where closed_at is null;
create index procedure_closed on procedure_procedure (closed_at) where erased_at is null;
create index on procedure_procedure (action_id) where action_id is not null;

-- The household: position 1 is the applicant.
create table procedure_person (
    procedure_id uuid not null references procedure_procedure (id) on delete cascade,
    person_id uuid not null references people_person (id) on delete cascade,
    position smallint not null check (position >= 1),
    primary key (procedure_id, person_id),
    unique (procedure_id, position)
);
create index on procedure_person (person_id, procedure_id);

create table procedure_piece (
    procedure_id uuid not null references procedure_procedure (id) on delete cascade,
    position smallint not null check (position >= 1),
    kind text not null,
    label text not null,
    -- pieces with the same key stand for each other
    any_of text,
    -- for whom only it is asked
    only_when text,
    -- how old it may be
    valid_months smallint check (valid_months > 0),
    state text not null check (state in ('MISSING', 'HELD', 'EXPIRED', 'SENT', 'NOT_NEEDED')),
    dated_on date,
    -- asked by the operator after the sending, and by when
    asked_on date,
    asked_by date,
    attachment_id uuid,
    version bigint not null default 0,
    primary key (procedure_id, position)
);

create table procedure_event (
    id uuid primary key,
    procedure_id uuid not null references procedure_procedure (id) on delete cascade,
    at timestamptz not null,
    account uuid,
    -- STARTED, MOVED, PIECE, READ_BACK, HANDED_OVER, NOTE
    kind text not null,
    state text,
    waiting text,
    -- the day on which it happened, when it is not the day on which it was written
    day date,
    minutes integer check (minutes between 1 and 1439),
    words text,
    attachment_id uuid
);
create index on procedure_event (procedure_id, at);

-- The summary read to the person and confirmed by her; it holds for the answers of that moment only.
create table procedure_read_back (
    id uuid primary key,
    procedure_id uuid not null references procedure_procedure (id) on delete cascade,
    answers_version bigint not null,
    how text not null check (how in ('ON_SCREEN', 'PAPER', 'ORAL')),
    -- for ORAL: in whose presence
    witness text,
    attachment_id uuid,
    at timestamptz not null,
    account uuid not null,
    unique (procedure_id, answers_version)
);
