-- The letters prepared against a refusal or a silence, so that the next step is known; the letter itself is kept among the letters.
create table procedure_remedy (
    id uuid primary key,
    procedure_id uuid not null references procedure_procedure (id) on delete cascade,
    kind text not null check (kind in ('CLAIM', 'MEDIATOR', 'APPEAL', 'DEFENDER', 'COURT')),
    letter_id uuid,
    at timestamptz not null,
    account uuid
);
create index on procedure_remedy (procedure_id, at);
create index procedure_decided on procedure_procedure (team_id, decided_on) where closed_at is null and decided_on is not null;
