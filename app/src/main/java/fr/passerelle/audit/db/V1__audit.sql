-- No foreign key: an entry outlives what it speaks of. The application may only insert and select here.
create table audit_entry (
    id uuid primary key,
    chain uuid not null,
    seq bigint not null,
    at timestamptz not null,
    actor uuid,
    organisation uuid,
    verb text not null,
    dossier uuid,
    subject uuid,
    reason text,
    hash bytea not null,
    unique (chain, seq)
);
create index audit_entry_dossier on audit_entry (dossier, at desc) where dossier is not null;
create index audit_entry_at on audit_entry (at desc);
