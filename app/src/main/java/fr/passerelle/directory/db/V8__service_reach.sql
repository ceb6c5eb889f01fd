-- A service may go round, and may be given elsewhere than at the address of the place that answers for it.
alter table directory_service
    add column mobilities text[] not null default '{}',
    add column given_at text;
