package fr.passerelle.procedure.team;

/** The condition on a procedure {@code d} that nobody of its team carries today; takes {@code :today}. */
final class NobodyLeft {

    static final String SQL = """
            and not exists (select 1 from identity_membership m
                            where m.agent_id = d.referent and m.team_id = d.team_id and m.starts_on <= :today
                              and (m.ends_on is null or m.ends_on >= :today))
            """;

    private NobodyLeft() {}
}
