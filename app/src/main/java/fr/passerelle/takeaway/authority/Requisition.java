package fr.passerelle.takeaway.authority;

import fr.passerelle.kernel.French;
import fr.passerelle.law.KeptTable.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an authority asks, from the note to the certificate.
 *
 * @param categories names of the parts of a file that it asks for, with commas between
 * @param withAddress whether it asks by name for an address that is protected
 * @param silentUntil until when the persons are not told, or null
 * @param outgoing where the archive waits to be fetched, or null
 * @param sha256 of the archive, in hexadecimal
 * @param persons how many it names
 * @param known of how many there is a file here
 */
public record Requisition(
        UUID id,
        String number,
        String authority,
        String reference,
        LocalDate receivedOn,
        Basis basis,
        String categories,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        boolean withAddress,
        @Nullable LocalDate silentUntil,
        String paperType,
        Instant notedAt,
        UUID notedBy,
        @Nullable String noter,
        @Nullable Instant decidedAt,
        @Nullable String decider,
        @Nullable Boolean agreed,
        @Nullable String words,
        @Nullable UUID outgoing,
        @Nullable Integer files,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable Instant closedAt,
        int persons,
        int known) {

    /** The parts of a file that an authority may ask for: never the traces, nor what is technical. */
    public static final Set<Category> ASKABLE =
            Collections.unmodifiableSet(EnumSet.range(Category.IDENTITY, Category.NOTES));

    /** What came of it. */
    public enum Outcome {
        GIVEN("Remise faite"),
        NOTHING("Rien à remettre"),
        REFUSED("Refusée");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** The same, as constants. */
    public Set<Category> asked() {
        EnumSet<Category> asked = EnumSet.noneOf(Category.class);
        Arrays.stream(categories.split(",")).map(Category::valueOf).forEach(asked::add);
        return asked;
    }

    /** « Identité, Contact ». */
    public String askedInWords() {
        return String.join(", ", asked().stream().map(Category::label).toList());
    }

    /** Which days it asks for, in words. */
    public String period() {
        if (fromOn != null) {
            String from = French.date(fromOn);
            return toOn == null ? "Depuis le " + from : "Du " + from + " au " + French.date(toOn);
        }
        return toOn == null ? "Sans limite de dates" : "Jusqu’au " + French.date(toOn);
    }

    /** Whether a day is among those that it asks for. */
    boolean covers(LocalDate day) {
        return (fromOn == null || !day.isBefore(fromOn)) && (toOn == null || !day.isAfter(toOn));
    }

    /** Whether nobody has agreed or refused yet. */
    public boolean waits() {
        return decidedAt == null && outcome == null;
    }

    /** Whether the archive may be prepared. */
    public boolean ready() {
        return Boolean.TRUE.equals(agreed) && outcome == null;
    }

    /** Where it stands, in words. */
    public String state() {
        if (outcome != null) {
            return outcome.label();
        }
        return waits() ? "Attend un accord" : "À remettre";
    }

    /** The look of those words. */
    public String look() {
        return outcome == null ? "now" : outcome == Outcome.GIVEN ? "ok" : "";
    }

    /**
     * Somebody whom it names.
     *
     * @param personId her file, or null when there is none
     */
    public record Person(
            UUID id,
            @Nullable UUID personId,
            String firstName,
            String lastName,
            @Nullable LocalDate birthDate) {

        /** As the authority writes her name. */
        public String name() {
            String name = (firstName + " " + lastName).strip();
            return name.isEmpty() ? "Personne effacée" : name;
        }

        /** The same, with the day of her birth. */
        public String whole() {
            return birthDate == null ? name() : name() + ", née le " + French.date(birthDate);
        }
    }

    /** Those whom it names, in one line. */
    static String names(List<Person> persons) {
        return String.join("\u00a0; ", persons.stream().map(Person::whole).toList());
    }
}
