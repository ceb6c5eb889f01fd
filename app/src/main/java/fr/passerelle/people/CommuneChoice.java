package fr.passerelle.people;

import java.util.List;

/** Finds the commune that somebody typed by its name or postal code; answered by the module that knows communes, where it is present. */
public interface CommuneChoice {

    /**
     * A commune.
     *
     * @param insee official code, 5 characters
     * @param name official name
     * @param latitude of its middle, degrees
     * @param longitude of its middle, degrees
     */
    record Commune(String insee, String name, double latitude, double longitude) {}

    /** The communes that have exactly this name or postal code, accents and case aside; none, one or several. */
    List<Commune> matching(String typed);
}
