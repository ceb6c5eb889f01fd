package fr.passerelle.referral.choose;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours.HalfDay;
import fr.passerelle.directory.Wish;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a place, as it stands in the address.
 *
 * @param action the line of the plan that the place would answer
 * @param pour what the person would do there, in her words
 * @param depuis a commune, where the file tells none or another one suits
 * @param apres the referral of which this is the second choice
 * @param choisi present once the professional has chosen: nothing is then assumed from the screening
 */
record ChooseForm(
        @Nullable UUID action,
        @Nullable UUID apres,

        @Nullable @Size(max = 300, message = "300 caractères au plus.")
        String pour,

        @Nullable @Size(max = 80, message = "80 caractères au plus.")
        String depuis,

        @Nullable List<Offer.Service> service,
        @Nullable List<Offer.Need> besoin,
        @Nullable String gratuit,

        @Nullable
        @Pattern(
                regexp = "|(MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY-(MORNING|AFTERNOON|EVENING)",
                message = "Choisissez un moment de la liste.")
        String quand,

        @Nullable String choisi) {

    Set<Offer.Service> services() {
        return present(service);
    }

    Set<Offer.Need> needs() {
        return present(besoin);
    }

    List<Wish.Time> times() {
        if (quand == null || quand.isEmpty()) {
            return List.of();
        }
        String[] parts = quand.split("-", 2);
        return List.of(new Wish.Time(DayOfWeek.valueOf(parts[0]), HalfDay.valueOf(parts[1])));
    }

    private static <T> Set<T> present(@Nullable List<T> list) {
        return list == null ? Set.of() : list.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
