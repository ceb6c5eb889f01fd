package fr.passerelle.directory.api;

import fr.passerelle.directory.Place;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A place with the services described apart. */
record Described(StoredPlace stored, List<GivenService> services) {

    /** When its page was last vouched for; where nobody ever was asked, the day on which we took it in. */
    LocalDate updatedOn() {
        return updatedOn(stored);
    }

    static LocalDate updatedOn(StoredPlace stored) {
        return Objects.requireNonNullElse(stored.checkedOn(), LocalDate.ofInstant(stored.importedAt(), Now.PARIS));
    }

    /** What the producer wrote of it, or nothing. */
    String words() {
        Place place = stored.place();
        return Stream.of(place.summary(), place.detail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }
}
