-- What colleagues write to each other about a person, by subject. It goes away with her.
create table teamwork_exchange (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    circle text not null check (circle in ('FOLLOW_UP', 'TEAM')),
    team_id uuid references identity_team (id),
    subject text not null,
    opened_by uuid not null,
    opened_at timestamptz not null,
    last_at timestamptz not null,
    check ((circle = 'TEAM') = (team_id is not null))
);
create index on teamwork_exchange (person_id, last_at desc);

-- A message that its author took back keeps its place and says nothing more.
create table teamwork_message (
    id uuid primary key,
    exchange_id uuid not null references teamwork_exchange (id) on delete cascade,
    author uuid not null,
    body text,
    written_at timestamptz not null,
    edited_at timestamptz,
    deleted_at timestamptz,
    version bigint not null default 0,
    check ((body is null) = (deleted_at is not null))
);
create index on teamwork_message (exchange_id, written_at);

create table teamwork_message_version (
    id uuid primary key,
    message_id uuid not null references teamwork_message (id) on delete cascade,
    body text not null,
    written_at timestamptz not null
);
create index on teamwork_message_version (message_id);

create table teamwork_mention (
    message_id uuid not null references teamwork_message (id) on delete cascade,
    account uuid not null,
    primary key (message_id, account)
);
create index on teamwork_mention (account);

-- Papers of the person that a message shows; they are kept where papers are.
create table teamwork_paper (
    message_id uuid not null references teamwork_message (id) on delete cascade,
    attachment_id uuid not null,
    primary key (message_id, attachment_id)
);

-- Until which message each one has read.
create table teamwork_reading (
    exchange_id uuid not null references teamwork_exchange (id) on delete cascade,
    account uuid not null,
    read_until timestamptz not null,
    primary key (exchange_id, account)
);

create table teamwork_preference (
    account uuid primary key,
    mails boolean not null
);
