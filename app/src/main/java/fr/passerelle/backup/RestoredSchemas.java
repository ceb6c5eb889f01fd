package fr.passerelle.backup;

import java.util.Set;

/**
 * Extension point for whoever creates schemas while the product runs (one per territory): a restore asks it to create
 * and migrate those of the backup, before their rows come back.
 */
public interface RestoredSchemas {

    /**
     * Creates and migrates these schemas, exactly as if they had been opened by hand, without rows of their own.
     *
     * @param missing names of schemas that the backup holds and the database does not have yet
     */
    void create(Set<String> missing);
}
