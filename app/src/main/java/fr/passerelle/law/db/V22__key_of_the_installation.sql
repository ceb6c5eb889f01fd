-- A keyed mark of the secret of the installation: under another one, the marks of who was erased fit nobody, and that must be said.
create table law_key (
    mark bytea primary key,
    since timestamptz not null
);
