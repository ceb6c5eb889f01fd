package fr.passerelle.identity;

import fr.passerelle.audit.Actor;
import java.util.List;
import java.util.UUID;

/**
 * The professional who is looking: read again from the database at each request, so that a change of rights holds at the next one.
 *
 * @param id the account
 * @param name first name and last name
 * @param trade the trade under which the membership was given
 * @param organisation the organisation under which they act
 * @param organisationName its name
 * @param teams the teams they belong to today
 * @param teamName the name of the first of them
 */
public record Viewer(
        UUID id,
        String name,
        Trade trade,
        UUID organisation,
        String organisationName,
        List<UUID> teams,
        String teamName) {

    /** The same, as the journal writes it. */
    public Actor actor() {
        return new Actor(id, organisation);
    }

    /** The first of their teams: the one that follows a person whom they register. */
    public UUID team() {
        return teams.get(0);
    }

    /** Their teams as a value for {@code = any(?)}. */
    public UUID[] teamArray() {
        return teams.toArray(UUID[]::new);
    }

    /** Whether the charter grants them an action, for some person at least. */
    public boolean may(Action action) {
        return Charter.scope(trade, action) != Scope.NONE;
    }
}
