-- A file that arrives from elsewhere brings its papers in the order of the archive: the newer one may come after the one it replaces.
alter table vault_document drop constraint vault_document_replaced_by_fkey;
alter table vault_document add constraint vault_document_replaced_by_fkey
    foreign key (replaced_by) references vault_document (id) on delete set null deferrable initially deferred;
