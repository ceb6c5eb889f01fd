create table messaging_mail (
    id uuid primary key,
    key text not null unique,
    recipient text not null,
    subject text not null,
    body text not null,
    posted_at timestamptz not null,
    next_try_at timestamptz,
    attempts int not null default 0,
    sent_at timestamptz,
    given_up_at timestamptz
);
create index messaging_mail_waiting on messaging_mail (next_try_at) where sent_at is null and given_up_at is null;
create index on messaging_mail (posted_at desc);
create index on messaging_mail (recipient, sent_at);
