package fr.passerelle.people;

import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who read a paper that a person had opened to them, without her file; answered by the module that keeps her papers. */
public interface OpenedPapers {

    /**
     * The readings of one paper by one professional on one day.
     *
     * @param at the last of them
     * @param who « Karim Lopes, Maison des solidarités »
     * @param purpose what she had opened it for
     */
    record Reading(Instant at, String who, String title, String purpose, int times) {

        /** The day, as lived in Paris. */
        public LocalDate day() {
            return LocalDate.ofInstant(at, Now.PARIS);
        }
    }

    /** Those since then, newest first, at most {@code limit}. */
    List<Reading> readings(UUID person, Instant since, int limit);
}
