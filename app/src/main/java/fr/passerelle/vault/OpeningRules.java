package fr.passerelle.vault;

import fr.passerelle.kernel.Now;
import fr.passerelle.people.Exclusions;
import fr.passerelle.people.Secrets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What must hold before a paper is opened to somebody: to whom exactly, for what, and until a day that is near. */
@Component
public class OpeningRules {

    private final Receivers receivers;
    private final Exclusions exclusions;
    private final Now now;

    OpeningRules(Receivers receivers, Exclusions exclusions, Now now) {
        this.receivers = receivers;
        this.exclusions = exclusions;
        this.now = now;
    }

    /** What a form says. */
    public interface Typed {

        @Nullable
        String receiver();

        @Nullable
        String purpose();

        @Nullable
        LocalDate until();
    }

    /** What was read of it. */
    public record Asked(Receivers.Receiver receiver, String purpose, LocalDate until) {}

    /** What is asked; null when something is to be corrected, which is then written in the errors. */
    public @Nullable Asked read(UUID person, Typed typed, Errors errors) {
        Receivers.Receiver receiver = receiver(person, typed.receiver(), errors);
        String purpose = typed.purpose() == null ? "" : typed.purpose().strip();
        if (purpose.isEmpty()) {
            errors.rejectValue("purpose", "none", "Dites pour quelle démarche.");
        } else if (purpose.length() > 150) {
            errors.rejectValue("purpose", "long", "150\u00a0caractères au plus.");
        } else if (!Secrets.in(purpose).isEmpty()) {
            errors.rejectValue(
                    "purpose",
                    "secret",
                    "Cela ressemble à " + Secrets.in(purpose).get(0).label() + "\u00a0: retirez-le.");
        }
        LocalDate until = typed.until();
        LocalDate today = now.today();
        if (until == null && !errors.hasFieldErrors("until")) {
            errors.rejectValue("until", "none", "Dites jusqu’à quel jour\u00a0: rien ne s’ouvre sans fin.");
        } else if (until != null && (until.isBefore(today) || until.isAfter(today.plusDays(Openings.LONGEST)))) {
            errors.rejectValue("until", "far", "Choisissez un jour d’ici " + Openings.LONGEST + "\u00a0jours au plus.");
        }
        return receiver == null || until == null || errors.hasErrors() ? null : new Asked(receiver, purpose, until);
    }

    private Receivers.@Nullable Receiver receiver(UUID person, @Nullable String typed, Errors errors) {
        if (typed == null || typed.isBlank()) {
            errors.rejectValue(
                    "receiver", "none", "Écrivez le SIRET ou le nom de la structure, ou le nom de la personne.");
            return null;
        }
        List<Receivers.Receiver> found = receivers.named(typed);
        if (found.size() != 1) {
            errors.rejectValue(
                    "receiver",
                    "unknown",
                    found.isEmpty()
                            ? "Ce nom n’est pas connu. Écrivez-le en entier, ou le SIRET à 14\u00a0chiffres."
                            : "Plusieurs portent ce nom. Écrivez le SIRET à 14\u00a0chiffres.");
            return null;
        }
        Receivers.Receiver one = found.get(0);
        if (exclusions.covers(person, new Exclusions.Target("", one.organisation(), one.account()))) {
            errors.rejectValue(
                    "receiver",
                    "shut",
                    "La personne a écarté " + one.name() + " de son dossier\u00a0: rien ne s’ouvre.");
            return null;
        }
        return one;
    }
}
