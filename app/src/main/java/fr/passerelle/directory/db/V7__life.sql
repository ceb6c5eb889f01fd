-- What the people of a place say besides what the national schema holds: how one is received there, when it is full.
create table directory_welcome (
    place_id uuid primary key references directory_place (id) on delete cascade,
    languages text[] not null default '{}',
    bring text,
    conditions text,
    full_until date,
    -- codes of data·inclusion v1
    refer_by text[] not null default '{}',
    refer_how text[] not null default '{}',
    refer_words text,
    at timestamptz not null,
    account uuid,
    organisation uuid
);

-- A place closed for a while; without an end when nobody knows it.
create table directory_closure (
    id uuid primary key,
    place_id uuid not null references directory_place (id) on delete cascade,
    from_on date not null,
    to_on date check (to_on >= from_on),
    reason text,
    at timestamptz not null,
    account uuid,
    organisation uuid
);
create index on directory_closure (place_id, from_on);

-- A stop of something that moves: a rule of hours, or days one by one.
create table directory_stop (
    id uuid primary key,
    place_id uuid not null references directory_place (id) on delete cascade,
    label text not null,
    street text not null default '',
    insee text not null,
    commune_name text not null,
    hours text,
    days date[] not null default '{}',
    at timestamptz not null,
    account uuid
);
create index on directory_stop (place_id);
create index on directory_stop (insee);

-- The place's own people are asked by mail whether their page is right; only for sources that the territory chose to ask.
create table directory_source (
    source text primary key,
    ask boolean not null default false,
    since timestamptz not null,
    account uuid
);
create table directory_ask (
    token_hash bytea primary key,
    place_id uuid not null references directory_place (id) on delete cascade,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    answer text check (answer in ('RIGHT', 'WRONG', 'CLOSED', 'STOP'))
);
create index on directory_ask (place_id, sent_at desc);
alter table directory_confirmation
    alter column account drop not null,
    alter column organisation drop not null;
-- PEOPLE: the place's own; CALL: a professional who called
alter table directory_place add column confirmed_by text check (confirmed_by in ('PEOPLE', 'CALL'));
-- Its people asked not to be written to.
alter table directory_place add column never_ask boolean not null default false;
update directory_place set confirmed_by = 'CALL' where confirmed_on is not null;
