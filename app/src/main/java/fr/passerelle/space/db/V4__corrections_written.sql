-- What the file held before the answer wrote it, and what it holds since; null when the answer wrote nothing itself.
alter table space_correction
    add column was text,
    add column became text;
