-- One clock for all: what a person complained of in her own space is a request like the others. Its day is the one on which she wrote, in Paris.
insert into law_request (id, person_id, kind, by_person, words, received_on, due_on, outcome, answer, closed_at, closed_by, created_at)
select id, person_id, 'COMPLAINT', true, words,
       cast(said_at at time zone 'Europe/Paris' as date),
       cast(cast(said_at at time zone 'Europe/Paris' as date) + interval '1 month' as date),
       case when answered_at is not null then 'DONE' end, answer, answered_at, answered_by, said_at
from space_complaint;
drop table space_complaint;
