-- An account that opened unusually many files; whoever watches over data says what it was.
create table law_alarm (
    id uuid primary key,
    account uuid not null,
    files integer not null,
    stopped boolean not null,
    at timestamptz not null,
    verdict text check (verdict in ('EXPLAINED', 'BREACH')),
    words text,
    answered_at timestamptz,
    answered_by uuid
);
create index on law_alarm (account, at);
create index on law_alarm (at) where answered_at is null;
