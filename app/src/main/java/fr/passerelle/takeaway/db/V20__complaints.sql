-- What another Passerelle said of complaints is kept where complaints are now.
update takeaway_kept set part = 'rights', list = 'requests', content = jsonb_strip_nulls(jsonb_build_object(
    'id', content -> 'id', 'kind', 'COMPLAINT', 'byPerson', true, 'words', content -> 'words',
    'receivedOn', left(content ->> 'saidAt', 10),
    'dueOn', to_char(cast(left(content ->> 'saidAt', 10) as date) + interval '1 month', 'YYYY-MM-DD'),
    'outcome', case when content ->> 'answeredAt' is not null then 'DONE' end,
    'answer', content -> 'answer', 'closedAt', content -> 'answeredAt', 'closedBy', content -> 'answeredBy',
    'createdAt', content -> 'saidAt'))
where part = 'space' and list = 'complaints';
