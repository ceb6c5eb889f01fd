package fr.passerelle.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What authorities received of a file, as far as the law lets the person know; answered by the module that hands it over. */
public interface HandedOver {

    /**
     * Handed over on a day.
     *
     * @param article where the law obliges to
     */
    record Once(LocalDate day, String authority, String article) {}

    /** Those of a person that may be told today, the last first. */
    List<Once> of(UUID person);
}
