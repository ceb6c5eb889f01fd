-- What a person asks about her data, and where the answer stands. Once she is erased the line stays, without her, to prove that the delays were kept.
create table law_request (
    id uuid primary key,
    person_id uuid references people_person (id) on delete set null,
    kind text not null check (kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION', 'COMPLAINT')),
    -- she wrote it herself, in her own space
    by_person boolean not null,
    words text not null default '',
    received_on date not null,
    due_on date not null,
    extended_on date,
    extended_why text,
    outcome text check (outcome in ('DONE', 'REFUSED')),
    answer text,
    closed_at timestamptz,
    closed_by uuid,
    created_at timestamptz not null,
    created_by uuid,
    organisation_id uuid references identity_organisation (id),
    version bigint not null default 0,
    check ((outcome is null) = (closed_at is null)),
    check (outcome is distinct from 'REFUSED' or answer is not null),
    check ((extended_on is null) = (extended_why is null))
);
create index law_request_open on law_request (due_on) where closed_at is null;
create index on law_request (person_id);

-- Why a dossier must not be erased yet, who said so, until when.
create table law_hold (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    kind text not null check (kind in ('ARCHIVES', 'LITIGATION', 'OTHER')),
    reason text not null,
    until_on date,
    created_at timestamptz not null,
    created_by uuid,
    lifted_at timestamptz,
    lifted_by uuid
);
create index law_hold_person on law_hold (person_id) where lifted_at is null;

-- Public bodies erase with the visa of the archives only. No line: without.
create table law_structure (
    organisation_id uuid primary key references identity_organisation (id),
    archives boolean not null,
    version bigint not null default 0
);

-- The end of retention was announced; erased on that day unless she comes back or something holds.
create table law_ending (
    person_id uuid primary key references people_person (id) on delete cascade,
    last_contact_on date not null,
    announced_on date not null,
    erase_on date not null,
    -- the visa of the archives, where it is needed
    visa_on date,
    visa_by uuid
);
create index on law_ending (erase_on);

-- One erasure: asked, agreed by a second person, done. What was erased is counted, never said.
create table law_erasure (
    id uuid primary key,
    number text not null unique,
    person_id uuid references people_person (id) on delete set null,
    cause text not null check (cause in ('REQUEST', 'RETENTION', 'WRONG', 'RESTORED')),
    request_id uuid references law_request (id),
    reason text,
    asked_at timestamptz not null,
    asked_by uuid,
    organisation_id uuid references identity_organisation (id),
    decided_at timestamptz,
    decided_by uuid check (decided_by <> asked_by),
    agreed boolean,
    words text,
    done_at timestamptz,
    -- table to number of rows
    counts jsonb not null default '{}',
    check (agreed is distinct from false or words is not null)
);
create unique index law_erasure_waiting on law_erasure (person_id) where decided_at is null and done_at is null;
create index on law_erasure (asked_at desc);

-- Who was erased, without saying who: a keyed hash. Read again after a restore, so that nobody comes back.
create table law_tombstone (
    mark bytea primary key,
    erased_at timestamptz not null
);

-- A breach of personal data, and its clock of 72 hours.
create table law_breach (
    id uuid primary key,
    number text not null unique,
    known_at timestamptz not null,
    what text not null,
    persons integer check (persons >= 0),
    categories text[] not null default '{}',
    risk text not null check (risk in ('NONE', 'RISK', 'HIGH')),
    consequences text not null default '',
    measures text not null default '',
    notified_at timestamptz,
    late_why text,
    persons_told_at timestamptz,
    closed_at timestamptz,
    created_at timestamptz not null,
    created_by uuid not null,
    version bigint not null default 0
);

-- What an authority asks for, on which ground, and what it was given.
create table law_requisition (
    id uuid primary key,
    number text not null unique,
    person_id uuid references people_person (id) on delete set null,
    authority text not null,
    basis text not null,
    reference text not null,
    categories text[] not null check (cardinality(categories) > 0),
    asked_at timestamptz not null,
    asked_by uuid not null,
    decided_at timestamptz,
    decided_by uuid check (decided_by <> asked_by),
    agreed boolean,
    words text,
    taken_at timestamptz,
    check (agreed is distinct from false or words is not null)
);
create index on law_requisition (asked_at desc);
