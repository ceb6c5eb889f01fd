package fr.passerelle.plan;

import fr.passerelle.instrument.Action;

/**
 * A button beside the actions of a kind that are still to be done, declared as a bean by the module that can do them.
 *
 * @param icon a name of the sprite
 * @param path what follows {@code /personnes/{person}} in the address; it receives the action as {@code ?action=}
 */
public record ActionWay(Action.Kind kind, String icon, String label, String path) {}
