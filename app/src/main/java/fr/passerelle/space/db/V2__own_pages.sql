-- How she reads her pages, on whatever device she comes in.
alter table space_access
    add column language text check (language in ('fr', 'falc', 'en', 'ar')),
    add column letters int check (letters between 1 and 3);

-- What she asks to have corrected in her identity; a professional answers.
create table space_correction (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    what text not null check (what in ('FIRST_NAME', 'LAST_NAME', 'BIRTH_NAME', 'BIRTH_DATE', 'ADDRESS', 'OTHER')),
    words text not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid,
    done boolean,
    answer text
);
create index on space_correction (person_id, asked_at desc);
create index space_correction_open on space_correction (asked_at) where answered_at is null;

-- An adult who helps her, with a card of their own, for a time, for the pages that she named.
create table space_helper (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    name text not null,
    link text not null check (link in ('PARTNER', 'PARENT', 'CHILD', 'FAMILY', 'FRIEND', 'OTHER')),
    card_hash bytea not null unique,
    number_hash bytea not null,
    pages text[] not null,
    given_at timestamptz not null,
    until date not null,
    withdrawn_at timestamptz
);
create index on space_helper (person_id, given_at desc);

-- Which page the helper opened on which day, and whether something was sent from it: for the person to read.
create table space_helper_visit (
    helper_id uuid not null references space_helper (id) on delete cascade,
    day date not null,
    page text not null,
    sent boolean not null,
    primary key (helper_id, day, page, sent)
);

create table space_complaint (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    words text not null,
    said_at timestamptz not null,
    answered_at timestamptz,
    answered_by uuid,
    answer text
);
create index on space_complaint (person_id, said_at desc);
create index on space_complaint (said_at desc);
