-- How many files an account opened since yesterday is asked at each opening.
create index audit_entry_opened on audit_entry (actor, at) where verb = 'dossier.opened';
