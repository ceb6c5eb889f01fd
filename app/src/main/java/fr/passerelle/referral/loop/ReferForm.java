package fr.passerelle.referral.loop;

import fr.passerelle.directory.Offer;
import fr.passerelle.kernel.Now;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is typed to refer a person to a place. */
record ReferForm(
        @NotNull(message = "Choisissez un lieu.") @Nullable UUID place,
        @Nullable UUID planAction,
        /* the referral that this one replaces, and the draft that it corrects */
        @Nullable UUID apres,
        @Nullable UUID draft,
        Offer.@Nullable Service service,

        @NotBlank(message = "Écrivez ce que la personne va y faire.")
        @Size(max = 300, message = "300 caractères au plus.")
        String need,

        @NotNull(message = "Dites si c’est pressé.") @Nullable
        Urgency urgency,

        @Nullable LocalDate day,

        @Nullable
        @Pattern(
                regexp = "|([01]?\\d|2[0-3])\\s*[:hH]\\s*([0-5]\\d)?",
                message = "Écrivez une heure, par exemple 9:30.")
        String hour,

        @Size(max = 300, message = "300 caractères au plus.") @Nullable
        String bring,

        @NotNull(message = "Dites si la personne est d’accord.") @Nullable
        Consent consent,

        @Nullable List<Share> shares,
        @Nullable String mail,

        @Size(max = 1000, message = "1\u00a0000 caractères au plus.") @Nullable
        String message,

        @Size(max = 30, message = "30 caractères au plus.") @Nullable
        String senderPhone) {

    /** One thing to bring per line. */
    List<String> bringList() {
        return bring == null
                ? List.of()
                : Arrays.stream(bring.split("\\R|,"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(8)
                        .toList();
    }

    /** What was typed freely. */
    Stream<String> words() {
        return Stream.of(Objects.toString(need, ""), Objects.toString(bring, ""), Objects.toString(message, ""));
    }

    String[] sharedNames() {
        if (consent == Consent.NONE || shares == null) {
            return new String[0];
        }
        return shares.stream().map(Enum::name).toArray(String[]::new);
    }

    @Nullable
    String serviceName() {
        return service == null ? null : service.name();
    }

    /** The urgency, once the form is accepted. */
    Urgency chosenUrgency() {
        return Objects.requireNonNull(urgency);
    }

    /** The consent, once the form is accepted. */
    Consent chosenConsent() {
        return Objects.requireNonNull(consent);
    }

    boolean sharesSomething() {
        return shares != null && !shares.isEmpty();
    }

    boolean mailWanted() {
        return mail != null && consent != Consent.NONE;
    }

    /** The appointment, where a day is given; midnight stands for « no hour was said ». */
    Optional<Instant> appointment() {
        if (day == null) {
            return Optional.empty();
        }
        return Optional.of(day.atTime(time()).atZone(Now.PARIS).toInstant());
    }

    private LocalTime time() {
        if (hour == null || hour.isBlank()) {
            return LocalTime.MIDNIGHT;
        }
        String[] parts = hour.strip().split("\\s*[:hH]\\s*");
        return LocalTime.of(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }
}
