-- The lasting assistances of a team are looked for person by person: most have none, which this tells without reading their screenings.
create index on screening_screening (person_id, durable_review_on) where durable_review_on is not null and state = 'DONE';
