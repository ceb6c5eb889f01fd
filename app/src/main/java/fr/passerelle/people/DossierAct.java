package fr.passerelle.people;

import fr.passerelle.identity.Action;

/**
 * A button at the top of the dossier, declared as a bean by the module that owns the act.
 *
 * @param path what follows {@code /personnes/{person}} in the address
 * @param primary whether it is the one primary button of the page
 */
public record DossierAct(int order, String label, String icon, String path, Action action, boolean primary) {}
