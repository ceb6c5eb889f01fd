package fr.passerelle.law.office;

import fr.passerelle.kernel.French;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach of personal data.
 *
 * @param knownAt when the structure learnt of it: the clock starts
 * @param lateWhy why the authority was told after 72 hours
 */
record Breach(
        UUID id,
        String number,
        Instant knownAt,
        String what,
        @Nullable Integer persons,
        Risk risk,
        String consequences,
        String measures,
        @Nullable Instant notifiedAt,
        @Nullable String lateWhy,
        @Nullable Instant personsToldAt,
        @Nullable Instant closedAt) {

    /** RGPD, art. 33. */
    static final Duration CLOCK = Duration.ofHours(72);

    /** What it may do to the persons concerned. */
    enum Risk {
        NONE("Aucun risque", "À noter ici seulement."),
        RISK("Un risque", "À dire à la CNIL dans les 72 heures."),
        HIGH("Un risque élevé", "À dire à la CNIL dans les 72 heures, et aux personnes sans attendre.");

        private final String label;
        private final String hint;

        Risk(String label, String hint) {
            this.label = label;
            this.hint = hint;
        }

        String label() {
            return label;
        }

        String hint() {
            return hint;
        }
    }

    Instant due() {
        return knownAt.plus(CLOCK);
    }

    /** Whether the authority still has to be told. */
    boolean waits() {
        return risk != Risk.NONE && notifiedAt == null;
    }

    boolean late(Instant now) {
        return waits() && now.isAfter(due());
    }

    /** Where the clock stands, in words. */
    String clock(Instant now) {
        if (closedAt != null) {
            return "Close";
        }
        if (!waits()) {
            return risk == Risk.NONE ? "Rien à notifier" : "Notifiée";
        }
        long hours = Duration.between(now, due()).toHours();
        if (late(now)) {
            return "En retard de " + French.count(Math.max(1, -hours), "heure", "heures");
        }
        return "Reste " + French.count(hours, "heure", "heures");
    }

    /** The look of those words. */
    String kind(Instant now) {
        if (late(now)) {
            return "late";
        }
        return waits() ? "now" : "ok";
    }
}
