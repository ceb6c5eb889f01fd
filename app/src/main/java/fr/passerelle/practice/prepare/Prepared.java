package fr.passerelle.practice.prepare;

import fr.passerelle.exercise.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A training prepared with a person.
 *
 * @param folder code of the invented person
 * @param traps codes of the traps that the professional hopes to meet
 * @param homework whether she does it on her own; else side by side, today
 * @param link the secret of the address that begins it
 * @param until its last day
 */
record Prepared(
        UUID id,
        UUID person,
        String exercise,
        String folder,
        Stage stage,
        boolean changed,
        List<String> traps,
        boolean homework,
        String link,
        LocalDate until) {

    Prepared {
        traps = List.copyOf(traps);
    }

    /** The page of the professional. */
    String href() {
        return "/personnes/" + person + PrepareTraining.PATH + "/" + id;
    }
}
