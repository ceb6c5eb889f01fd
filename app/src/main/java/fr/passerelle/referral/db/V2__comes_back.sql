-- What a referral now keeps until it is closed by somebody: draft, slot, what came of it, why it ended, which one it follows.
alter table referral_referral
    -- two years after its last move a referral counts, and says nobody any more
    alter column person_id drop not null,
    add column service text,
    add column welcome text check (welcome in ('WHEN_OPEN', 'AT_SLOT')),
    add column outcome text,
    add column closing text,
    add column follows uuid references referral_referral (id) on delete set null,
    add column moved_at timestamptz,
    add column visit_asked_at timestamptz,
    add column person_says text check (person_says in ('COMING', 'NOT_COMING')),
    add column person_code text,
    add column person_code_hash bytea unique;
update referral_referral r
set moved_at = coalesce((select max(s.at) from referral_step s where s.referral_id = r.id), r.created_at);
alter table referral_referral alter column moved_at set not null, alter column moved_at set default now();
create index on referral_referral (follows) where follows is not null;
drop index referral_open;
create index referral_open on referral_referral (team_id, created_at)
    where state in ('GIVEN', 'SENT', 'READ', 'ACCEPTED', 'DECLINED', 'DID_NOT_COME');

-- Who moved it, and whether the sender has been told.
alter table referral_step
    add column by_person boolean not null default false,
    add column told_at timestamptz;
update referral_step set told_at = at;
create index on referral_step (at) where told_at is null;

-- Links now live eight days; each action is taken once by each.
alter table referral_link add column issued_at timestamptz;
update referral_link set issued_at = expires_at - interval '60 days';
update referral_link set expires_at = least(expires_at, issued_at + interval '8 days');
alter table referral_link alter column issued_at set not null;
create index on referral_link (referral_id);
create table referral_link_use (
    token_hash bytea not null references referral_link (token_hash) on delete cascade,
    action text not null,
    at timestamptz not null,
    primary key (token_hash, action)
);

-- How a professional wishes to be told; nothing kept means « résumé du soir ».
create table referral_telling (
    account uuid primary key,
    how text not null check (how in ('AT_ONCE', 'EVENING', 'NEVER'))
);
