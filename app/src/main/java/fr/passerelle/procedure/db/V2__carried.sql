-- Who carries the open procedures of a team: those whose referent has left are seen by the others.
create index procedure_open_carried on procedure_procedure (team_id, referent) where closed_at is null;
