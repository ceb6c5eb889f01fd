-- An exercise under way or ended. It belongs to nobody: a secret address leads to it, and nothing says who plays.
create table practice_run (
    id          uuid primary key,
    token_hash  bytea       not null unique,
    exercise    text        not null,
    version     int         not null,
    folder      text        not null,
    stage       text        not null check (stage in ('WATCH', 'HELPED', 'ALONE', 'SURPRISE')),
    changed     boolean     not null,
    moves       jsonb       not null default '[]',
    screen      text        not null,
    codes       text[]      not null default '{}',
    hints       int         not null default 0,
    started_at  timestamptz not null,
    moved_at    timestamptz not null,
    finished_at timestamptz
);

create index practice_run_moved on practice_run (moved_at);
