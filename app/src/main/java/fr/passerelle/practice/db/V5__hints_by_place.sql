-- Where hints were asked: « screen.field », as the codes say which traps closed. Nothing of what was typed.
alter table practice_run add column hinted text[] not null default '{}';
