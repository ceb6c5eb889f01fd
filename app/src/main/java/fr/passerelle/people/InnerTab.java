package fr.passerelle.people;

import fr.passerelle.identity.Action;

/**
 * A tab within a tab of the dossier, declared as a bean by the module that owns the page behind it: ten tabs are enough for a row.
 *
 * @param under the path of the tab of the dossier in which it stands
 * @param order lower first
 * @param path what follows {@code /personnes/{person}} in the address
 * @param action who sees it
 */
public record InnerTab(String under, int order, String label, String path, Action action) {}
