create table referral_referral (
    id uuid primary key,
    person_id uuid not null references people_person (id) on delete cascade,
    place_id uuid not null references directory_place (id),
    place_name text not null,
    plan_action uuid,
    need text not null,
    urgency text not null check (urgency in ('CALM', 'SOON', 'URGENT')),
    message text,
    bring text[] not null default '{}',
    appointment_at timestamptz,
    -- what the person agreed to let the place know, and how she said it
    consent text not null check (consent in ('ORAL', 'WRITTEN', 'NONE')),
    shares text[] not null default '{}',
    mailed_to text,
    state text not null,
    decline_reason text,
    decline_words text,
    came_on date,
    created_at timestamptz not null,
    created_by uuid,
    organisation_id uuid not null,
    team_id uuid not null,
    sender_name text not null,
    sender_phone text,
    reminded_at timestamptz,
    version bigint not null default 0
);
create index on referral_referral (person_id, created_at desc);
create index referral_open on referral_referral (team_id, created_at) where state in ('GIVEN', 'SENT', 'READ', 'ACCEPTED');
create index on referral_referral (place_id);

create table referral_step (
    id uuid primary key,
    referral_id uuid not null references referral_referral (id) on delete cascade,
    at timestamptz not null,
    state text not null,
    by_place boolean not null,
    account uuid,
    words text
);
create index on referral_step (referral_id, at);

-- The signed link of the place: only its hash is kept.
create table referral_link (
    token_hash bytea primary key,
    referral_id uuid not null references referral_referral (id) on delete cascade,
    expires_at timestamptz not null
);
