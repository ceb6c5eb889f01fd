package fr.passerelle.sharing;

import fr.passerelle.design.Language;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person opened of her file.
 *
 * @param who the structure, and the professional when one is named
 * @param why why she was not asked, for a basis other than her consent
 * @param givenAt null as long as it is only prepared
 * @param withdrawnAt when it was taken back, or null
 */
public record Consent(
        UUID id,
        UUID person,
        String who,
        Terms terms,
        Language language,
        Instant preparedAt,
        @Nullable Instant givenAt,
        @Nullable Given given,
        @Nullable String witness,
        @Nullable Instant withdrawnAt) {

    /** How it was given. */
    public enum Given {
        SCREEN("à l’écran"),
        PAPER("sur papier"),
        CODE("par son code de partage"),
        LAW("prévu par la loi");

        private final String label;

        Given(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /**
     * What is opened, for what, until when.
     *
     * @param why why she was not asked, or null when she was
     */
    public record Terms(
            String purpose,
            Basis basis,
            @Nullable String why,
            Set<Category> categories,
            boolean contributes,
            Instant endsAt) {}

    /**
     * To whom.
     *
     * @param account one professional of that structure, or null for everybody there whose trade follows persons
     */
    public record Recipient(
            String name, UUID organisation, @Nullable UUID account) {}

    /** Whether it opens the file at that moment. */
    public boolean holds(Instant at) {
        return givenAt != null && withdrawnAt == null && terms.endsAt().isAfter(at);
    }

    /** Whether nobody said yes yet. */
    public boolean prepared() {
        return givenAt == null;
    }
}
