package fr.passerelle.law;

import java.util.Set;
import java.util.UUID;

/** What keeps dossiers from being erased in another module; those who follow the persons are not told why. */
public interface HoldsBack {

    /** Whose dossiers must stay today. */
    Set<UUID> persons();
}
