package fr.passerelle.catalogue;

import java.util.Set;
import java.util.UUID;

/** Who works with a sheet today; answered by the modules above that keep what is made with sheets. */
public interface SheetFollowers {

    /** The teams that have something open with that sheet. */
    Set<UUID> teams(String sheet);
}
