package fr.passerelle.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A right that often goes with another one.
 *
 * @param id stable within {@code connected.yaml}
 * @param anyOf keys of rights, one of which is enough, such as {@code rsa}
 * @param sheet the sheet of the procedure by which one asks for it; null where no sheet says it
 * @param label what it is, in a few words
 * @param why one French sentence
 * @param source where this comes from; null for what varies and was read nowhere
 * @param checked the day on which it was last read at its source; null when nobody did yet
 */
public record Connection(
        String id,
        @JsonProperty("triggers") Set<String> anyOf,
        @Nullable String sheet,
        String label,
        Certainty certainty,
        String why,
        Sheet.@Nullable Source source,
        @Nullable LocalDate checked) {

    public Connection {
        anyOf = Set.copyOf(anyOf);
    }

    /** How sure it is. */
    public enum Certainty {
        AUTOMATIC("Automatique", "Sans rien demander\u00a0: vérifier que c’est fait."),
        DUE("Droit ouvert", "La loi le donne à qui le demande."),
        CONDITIONS("Sous conditions", "À vérifier avec la personne."),
        LOCAL("Selon le territoire", "Cela dépend de la commune, du département ou de l’opérateur.");

        private final String label;
        private final String hint;

        Certainty(String label, String hint) {
            this.label = label;
            this.hint = hint;
        }

        /** The French words. */
        public String label() {
            return label;
        }

        /** What to do of it. */
        public String hint() {
            return hint;
        }
    }
}
