package fr.passerelle.law;

import fr.passerelle.kernel.French;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks about her data.
 *
 * @param person her name as long as she is there
 * @param byPerson whether she wrote it herself
 * @param dueOn the last day to answer
 */
public record Request(
        UUID id,
        @Nullable UUID personId,
        @Nullable String person,
        Kind kind,
        boolean byPerson,
        String words,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable LocalDate extendedOn,
        @Nullable String extendedWhy,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable Instant closedAt,
        @Nullable String closer,
        @Nullable String organisation) {

    private static final int SOON_DAYS = 7;

    /** What can be asked. */
    public enum Kind {
        ACCESS("Voir ses données, en avoir une copie", "RGPD, art. 15"),
        RECTIFICATION("Corriger ce qui est faux", "RGPD, art. 16"),
        ERASURE("Effacer ses données", "RGPD, art. 17"),
        RESTRICTION("Ne plus s’en servir le temps de vérifier", "RGPD, art. 18"),
        OBJECTION("S’opposer à ce qu’on s’en serve", "RGPD, art. 21"),
        COMPLAINT("Se plaindre", "RGPD, art. 12 et 77");

        private final String label;
        private final String article;

        Kind(String label, String article) {
            this.label = label;
            this.article = article;
        }

        /** The French words. */
        public String label() {
            return label;
        }

        /** Where the law says it. */
        public String article() {
            return article;
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE("C’est fait"),
        REFUSED("C’est refusé, avec le motif");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** What she wrote against those who follow her: they do not read it, nor what she is answered. */
    public boolean forOfficersAlone() {
        return kind == Kind.COMPLAINT && byPerson;
    }

    /** Where its clock stands, in words. */
    public String clock(LocalDate today) {
        if (closedAt != null) {
            return outcome == Outcome.REFUSED ? "Refusée" : "Répondue";
        }
        long days = ChronoUnit.DAYS.between(today, dueOn);
        if (days < 0) {
            return "En retard de " + French.count(-days, "jour", "jours");
        }
        return days == 0 ? "À répondre aujourd’hui" : "Reste " + French.count(days, "jour", "jours");
    }

    /** The look of those words: red when late. */
    public String kindOfClock(LocalDate today) {
        if (closedAt != null) {
            return "ok";
        }
        if (today.isAfter(dueOn)) {
            return "late";
        }
        return today.plusDays(SOON_DAYS).isBefore(dueOn) ? "" : "now";
    }
}
