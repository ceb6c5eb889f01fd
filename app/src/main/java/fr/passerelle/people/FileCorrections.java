package fr.passerelle.people;

import fr.passerelle.identity.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects some fields of a file and leaves the others, with the checks and the journal of its form; answered by the use case of that form. */
public interface FileCorrections {

    /** What can be corrected by itself. */
    enum Field {
        FIRST_NAME("firstName"),
        LAST_NAME("lastName"),
        BIRTH_NAME("birthName"),
        BIRTH_DATE("birthDate"),
        ADDRESS("address"),
        COMMUNE("commune");

        private final String input;

        Field(String input) {
            this.input = input;
        }

        /** Its name in the form. */
        public String input() {
            return input;
        }
    }

    /**
     * Why nothing was written.
     *
     * @param field where, null when it is elsewhere in the file
     */
    record Refused(@Nullable Field field, String message) {}

    /** What those fields hold, empty when nothing; those that the viewer may not read are absent. */
    Map<Field, String> held(Viewer viewer, UUID person);

    /** Writes what was typed, in the journal too; empty once it is done. */
    Optional<Refused> write(Viewer viewer, UUID person, Map<Field, String> typed);
}
