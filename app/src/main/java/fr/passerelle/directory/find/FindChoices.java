package fr.passerelle.directory.find;

import fr.passerelle.design.Option;
import fr.passerelle.directory.Family;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours.HalfDay;
import fr.passerelle.directory.Remaining;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The choices of a search, each with the number of places it would leave. */
final class FindChoices {

    private final PlaceWords words;
    private final @Nullable Remaining remaining;

    FindChoices(PlaceWords words, @Nullable Remaining remaining) {
        this.words = words;
        this.remaining = remaining;
    }

    List<Option> services() {
        return all("service", Family.SERVICE);
    }

    List<Option> fees() {
        return all("fee", Family.FEE);
    }

    List<Option> needs() {
        return all("need", Family.NEED);
    }

    List<Option> audiences() {
        return all("audience", Family.AUDIENCE);
    }

    List<Option> accessModes() {
        return all("access", Family.ACCESS).subList(0, Offer.AccessMode.ONLINE_BOOKING.ordinal() + 1);
    }

    List<Option> moments() {
        List<Option> moments = new ArrayList<>();
        moments.add(option("NOW", words.of("now"), remaining == null ? null : remaining.openNow()));
        for (DayOfWeek day : DayOfWeek.values()) {
            for (HalfDay half : HalfDay.values()) {
                moments.add(option(
                        day + "-" + half,
                        words.halfDay(day, half),
                        remaining == null ? null : remaining.with(day, half)));
            }
        }
        return moments;
    }

    List<Option> radii() {
        return FindForm.RADII.stream()
                .map(km -> option(
                        km.toString(), words.of("radius.km", km), remaining == null ? null : remaining.within(km)))
                .toList();
    }

    private List<Option> all(String kind, Family family) {
        return family.choices().stream()
                .map(choice -> option(
                        choice.name(),
                        words.of(kind + "." + choice.name()),
                        remaining == null ? null : remaining.with(choice)))
                .toList();
    }

    private static Option option(String value, String label, @Nullable Long places) {
        return new Option(
                value,
                places == null ? label : label + "\u00a0(" + places + ")",
                null,
                null,
                places != null && places == 0);
    }
}
