-- The persons who shut that professional out, or a structure where he works that day: the same rule as Dossiers.shutOut, from the other end.
create function people_never(professional uuid, today date) returns setof uuid language plpgsql stable rows 5 as $$
begin
    return query
        select never.person_id from people_exclusion never where never.account = professional and never.ended_at is null
        union all
        select never.person_id from people_exclusion never
        where never.ended_at is null and never.organisation_id in (
            select work.organisation_id from identity_membership member join identity_team work on work.id = member.team_id
            where member.agent_id = professional and (member.ends_on is null or member.ends_on >= today));
end $$;

create index on people_exclusion (account) where ended_at is null;
create index on people_exclusion (organisation_id) where ended_at is null;
create index on people_person (never_review_on) where never_review_on is not null;
