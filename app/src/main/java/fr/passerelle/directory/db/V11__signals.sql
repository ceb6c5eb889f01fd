-- What search and ranking need of the life of a place, kept beside it: the closure that holds or comes next, the day until which it is full, the
-- languages spoken, and whether somebody says that its page is wrong. Written by PlaceSignals only.
alter table directory_place
    add column closed_from date,
    add column closed_to date,
    add column full_until date,
    add column languages text[] not null default '{}',
    add column doubted boolean not null default false,
    -- when people last changed what is shown: corrected, linked, ended
    add column changed_at timestamptz;
