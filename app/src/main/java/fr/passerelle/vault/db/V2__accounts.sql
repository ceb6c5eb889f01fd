-- Which account somebody has at which operator, and how she finds her way in again. Never a password: there is no column for one.
create table vault_account (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    operator text not null,
    site text check (length(site) <= 100),
    login text not null,
    login_words text check (length(login_words) <= 120),
    hints text check (length(hints) <= 300),
    noted_at timestamptz not null,
    -- The professional who noted it; null when she did.
    noted_by uuid
);
create index on vault_account (person_id);
