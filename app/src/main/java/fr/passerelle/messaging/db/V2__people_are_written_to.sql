-- One outbox for mails and SMS, to places and to people: who sends it, in which hours of Paris it may leave, until when it still makes sense.
alter table messaging_mail
    add column kind text not null default 'MAIL' check (kind in ('MAIL', 'SMS')),
    add column from_address text,
    add column from_name text,
    add column opens_at time,
    add column closes_at time,
    add column expires_at timestamptz,
    -- why it did not arrive: CANCELLED, EXPIRED, STOPPED, ADDRESS_REFUSED, REFUSED, UNREACHABLE, NOT_DELIVERED
    add column ending text,
    add column provider_id text,
    add column delivered_at timestamptz,
    add column erased_at timestamptz;
create index messaging_mail_provider on messaging_mail (provider_id) where provider_id is not null;
create index messaging_mail_old on messaging_mail (posted_at) where erased_at is null;
update messaging_mail set ending = 'UNREACHABLE' where given_up_at is not null;

-- Numbers that answered STOP, or whose owner asked a worker: nothing leaves for them any more, whoever writes.
create table messaging_stop (
    phone text primary key,
    since timestamptz not null,
    by_account uuid
);
