-- The head of each chain: the number and hash of its last entry. It tells when the last entries, or all of them, are gone.
-- One update an entry: room is left in each page, so that no index is touched.
create table audit_chain (
    chain uuid primary key,
    seq bigint not null,
    hash bytea not null
) with (fillfactor = 70);

insert into audit_chain (chain, seq, hash)
select distinct on (chain) chain, seq, hash from audit_entry order by chain, seq desc;
