-- One thing done with or for somebody, or for a group. The author is kept so that one finds one's own entries again; no count below knows it.
create table activity_accompaniment (
    id uuid primary key,
    person_id uuid references people_person (id) on delete set null,
    day date not null,
    minutes integer not null check (minutes between 1 and 1439),
    setting text not null check (setting in ('PLACE', 'HOME', 'PHONE', 'REMOTE', 'OTHER')),
    place text,
    commune_insee text,
    kind text not null check (kind in ('INDIVIDUAL', 'COLLECTIVE')),
    heads integer not null check (heads between 1 and 10000),
    -- how many in each of the eight age bands; empty when not counted
    ages integer[] not null default '{}',
    themes text[] not null,
    operator text,
    procedure text,
    mode text check (mode in ('FOR', 'WITH', 'BY_PERSON')),
    materials text[] not null default '{}',
    outcome text check (outcome in ('DONE', 'GOING_ON', 'STUCK', 'REDIRECTED')),
    redirection text,
    next_step text,
    next_on date,
    next_closed_at timestamptz,
    -- the person's profile on that day
    profile text,
    organisation_id uuid not null references identity_organisation (id),
    team_id uuid references identity_team (id),
    author uuid not null,
    created_at timestamptz not null,
    version bigint not null default 0
);
create index activity_accompaniment_person on activity_accompaniment (person_id, day desc, id desc) where person_id is not null;
create index activity_accompaniment_author on activity_accompaniment (author, id desc);
create index activity_accompaniment_next on activity_accompaniment (team_id, next_on)
    where next_on is not null and next_closed_at is null;

-- Counts kept in the writer's transaction, so that half a million lines are read as a few hundred. Each entry counts in four scopes: its
-- organisation and commune, one of them with « all » (nil organisation, empty commune) for the other, and all with all.
create table activity_count (
    organisation_id uuid not null,
    commune text not null,
    month date not null,
    facet text not null,
    value text not null,
    acts integer not null,
    minutes bigint not null,
    heads integer not null,
    primary key (organisation_id, commune, month, facet, value)
) with (fillfactor = 70);
create index activity_count_cells on activity_count (month, organisation_id, commune) include (acts) where facet = 'ALL';

-- Different persons over any run of months, from sums alone: a person seen in a month counts in the cell (month, month in which she was seen
-- before). Over a period, those whose previous month lies before it are counted once.
create table activity_reach (
    organisation_id uuid not null,
    commune text not null,
    month date not null,
    before date not null,
    persons integer not null,
    primary key (organisation_id, commune, month, before)
) with (fillfactor = 70);
