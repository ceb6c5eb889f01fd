-- An account that may open more files than anybody usually needs, until then.
create table identity_opening_lift (
    account uuid primary key,
    until timestamptz not null
);
