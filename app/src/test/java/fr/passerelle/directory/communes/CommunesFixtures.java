package fr.passerelle.directory.communes;

import fr.passerelle.directory.Communes;

/** The real communes, read once for all tests. */
public final class CommunesFixtures {

    private static final Communes FRANCE = new Communes(CommunesFile.bundled());

    private CommunesFixtures() {}

    public static Communes france() {
        return FRANCE;
    }
}
