-- What a place offers in one number, so that a search and the counts beside its choices compare integers rather than lists.
-- The order is that of the enumerations of Offer, family after family: services, audiences, needs, fees, ways of access.
create function directory_bits(terms text[], known text[], shift integer) returns bigint language sql immutable parallel safe
    as $$ select coalesce(sum(distinct 1::bigint << (array_position(known, term) - 1 + shift)), 0)::bigint from unnest(terms) term
          where term = any(known) $$;

alter table directory_place add column offer_bits bigint not null generated always as (
    directory_bits(services, array['ADMINISTRATIVE_PROCEDURES', 'EVERYDAY_DIGITAL_TOOLS', 'EMPLOYMENT', 'SAFE_USE', 'PARENTING_AND_EDUCATION',
        'LEISURE_AND_CREATION', 'UNDERSTANDING_THE_DIGITAL_WORLD', 'INTERNET_AND_EQUIPMENT', 'AFFORDABLE_EQUIPMENT'], 0)
    | directory_bits(audiences, array['YOUNG_PEOPLE', 'STUDENTS', 'FAMILIES', 'SENIORS', 'WOMEN'], 9)
    | directory_bits(needs, array['DEAFNESS', 'MOTOR_DISABILITIES', 'MENTAL_DISABILITIES', 'ILLITERACY', 'ENGLISH', 'OTHER_LANGUAGES',
        'VISUAL_IMPAIRMENT'], 14)
    | directory_bits(fees, array['FREE', 'FREE_ON_CONDITION', 'PAID'], 21)
    | directory_bits(access_modes, array['WALK_IN', 'PHONE', 'EMAIL', 'ONLINE_BOOKING', 'NO_PUBLIC', 'EMAIL_WITH_REFERRAL_FORM'], 24)
) stored;
