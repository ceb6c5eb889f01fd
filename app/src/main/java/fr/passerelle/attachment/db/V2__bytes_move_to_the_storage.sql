-- Bytes are kept encrypted, outside the database; those that are still here are moved when the application starts. Who owns the key is written down: a paper
-- that passes to another dossier of the same person stays under the key that encrypted it.
alter table attachment_file add column owner uuid;
update attachment_file set owner = person_id;
alter table attachment_file alter column owner set not null;
alter table attachment_file add column object_id uuid references storage_object (id);
alter table attachment_file alter column bytes drop not null;
alter table attachment_file add check ((bytes is null) <> (object_id is null));
alter table attachment_file drop constraint attachment_file_media_type_check;
alter table attachment_file add constraint attachment_file_media_type_check
    check (media_type in ('application/pdf', 'image/jpeg', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'));
create index on attachment_file (object_id);
create index on attachment_file (owner);
create index on attachment_file (id) where bytes is not null;
