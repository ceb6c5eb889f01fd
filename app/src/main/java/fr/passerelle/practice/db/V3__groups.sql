-- A group that practises the same case. Of who leads it, only the structure; of who plays, only the number of a seat.
create table practice_group (
    id              uuid primary key,
    -- In clear, because it is shown on the wall all day long: it opens invented papers only, and goes the same night.
    code            text        not null unique,
    organisation_id uuid        not null references identity_organisation (id),
    exercise        text        not null,
    folder          text        not null,
    stage           text        not null check (stage in ('HELPED', 'ALONE', 'SURPRISE')),
    changed         boolean     not null,
    begun_at        timestamptz not null,
    ends_at         timestamptz not null,
    paused_at       timestamptz,
    resumed_at      timestamptz,
    ended_at        timestamptz
);

create index practice_group_organisation on practice_group (organisation_id, begun_at);

create table practice_seat (
    group_id uuid not null references practice_group (id) on delete cascade,
    number   int  not null check (number between 1 and 15),
    run_id   uuid not null unique references practice_run (id) on delete cascade,
    primary key (group_id, number)
);
