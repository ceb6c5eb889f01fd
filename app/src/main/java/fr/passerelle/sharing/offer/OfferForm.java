package fr.passerelle.sharing.offer;

import fr.passerelle.design.Language;
import fr.passerelle.kernel.Now;
import fr.passerelle.sharing.Basis;
import fr.passerelle.sharing.Category;
import fr.passerelle.sharing.Consent;
import fr.passerelle.sharing.Length;
import fr.passerelle.sharing.SharingCodes;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the person opens, as it is chosen with her.
 *
 * @param recipient name or SIRET of a structure, name or e-mail address of a professional; nothing for a code
 * @param why why she was not asked, for a basis other than her consent
 * @param life how long a code waits
 * @param card to have the code on a card to print
 */
record OfferForm(
        @Nullable Toward toward,

        @Size(max = 200, message = "200 signes au plus.") String recipient,

        @Size(min = 10, max = 300, message = "Dites pourquoi en une phrase\u00a0: 10 signes au moins, 300 au plus.")
        String purpose,

        @Nullable Basis basis,

        @Size(max = 500, message = "500 signes au plus.") String why,

        @NotEmpty(message = "Choisissez au moins une partie du dossier.")
        List<Category> categories,

        @NotNull(message = "Choisissez\u00a0: lire, ou lire et écrire.") @Nullable
        Level level,

        @NotNull(message = "Choisissez pour combien de temps.") @Nullable
        Length length,

        @Nullable Language language,
        SharingCodes.@Nullable Life life,
        @Nullable Boolean card) {

    OfferForm {
        recipient = recipient == null ? "" : recipient.strip();
        purpose = purpose == null ? "" : purpose.strip();
        why = why == null ? "" : why.strip();
        categories = categories == null
                ? List.of()
                : categories.stream().filter(Objects::nonNull).toList();
    }

    /** Whom it is for. */
    enum Toward {
        STRUCTURE("Une structure", "Les professionnels qui y suivent des personnes."),
        PROFESSIONAL("Un seul professionnel", "Tant que cette personne travaille dans cette structure.");

        private final String label;
        private final String hint;

        Toward(String label, String hint) {
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

    /** To read, or to write too. */
    enum Level {
        READ("Lire"),
        CONTRIBUTE("Lire et écrire");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What each basis asks for. */
    void checkBasis(BindingResult errors) {
        if (basis == null) {
            errors.rejectValue("basis", "none", "Choisissez sur quoi repose ce partage.");
        } else if (basis != Basis.CONSENT && why.length() < 15) {
            errors.rejectValue(
                    "why", "none", "Écrivez pourquoi on n’a pas demandé son accord\u00a0: 15 signes au moins.");
        } else if (basis == Basis.ONE_OFF && level == Level.CONTRIBUTE) {
            errors.rejectValue("level", "one-off", "En cas de danger, on transmet une fois, pour lire.");
        }
    }

    /** What was chosen, once it was found right. */
    Consent.Terms terms(Basis ground, Now now) {
        Instant end = ground == Basis.ONE_OFF
                ? now.instant().plus(Duration.ofHours(24))
                : Objects.requireNonNull(length).end(now.today());
        return new Consent.Terms(
                purpose,
                ground,
                ground == Basis.CONSENT ? null : why,
                EnumSet.copyOf(categories),
                level == Level.CONTRIBUTE,
                end);
    }
}
