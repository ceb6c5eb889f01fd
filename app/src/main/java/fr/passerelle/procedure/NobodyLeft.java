package fr.passerelle.procedure;

import fr.passerelle.people.Dossiers;

/**
 * The conditions on a procedure {@code d} that nobody carries any more: who carried it left the team, or was shut out by a person whom it is about.
 * They take {@code :today}.
 */
public final class NobodyLeft {

    /** Who carried it is no longer in the team. */
    public static final String GONE = """
            not exists (select 1 from identity_membership m
                        where m.agent_id = d.referent and m.team_id = d.team_id and m.starts_on <= :today
                          and (m.ends_on is null or m.ends_on >= :today))
            """;

    /** Who carried it was shut out since. */
    public static final String SHUT_OUT = """
            exists (select 1 from procedure_person about where about.procedure_id = d.id and %s)
            """.formatted(Dossiers.shutOut("about.person_id", "d.referent", ":today"));

    /** Either. */
    public static final String SQL = "(" + GONE + " or " + SHUT_OUT + ")";

    private NobodyLeft() {}
}
