package fr.passerelle.people;

import fr.passerelle.identity.Action;
import org.jspecify.annotations.Nullable;

/**
 * A tab of the dossier, declared as a bean by the module that owns the page behind it.
 *
 * @param order lower first: 10 overview, 20 screenings, 30 plan, 40 referrals, 50 accompaniments, 80 notes, 90 follow-up and thread
 * @param icon a name of the sprite, or null
 * @param path what follows {@code /personnes/{person}} in the address, empty for the overview
 * @param action who sees the tab
 */
public record DossierTab(int order, String label, @Nullable String icon, String path, Action action) {}
