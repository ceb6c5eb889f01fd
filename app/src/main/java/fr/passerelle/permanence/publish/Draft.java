package fr.passerelle.permanence.publish;

import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.Permanences;
import fr.passerelle.permanence.Sectors;
import fr.passerelle.territory.Territories;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The week as it stands now, ready to be frozen. */
@Component
class Draft {

    private final Permanences permanences;
    private final Sectors sectors;
    private final Now now;
    private final String origin;

    Draft(Permanences permanences, Sectors sectors, Now now, @Value("${passerelle.origin}") String origin) {
        this.permanences = permanences;
        this.sectors = sectors;
        this.now = now;
        this.origin = origin;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return parts().stream().mapToInt(part -> part.lines().size()).sum();
    }

    Edition edition(int number, LocalDate validUntil) {
        return new Edition(
                number, Territories.required().name(), now.today(), validUntil, origin + "/permanences", parts());
    }

    private List<Edition.Part> parts() {
        return new Typesetting(permanences.all(), now.today()).parts(sectors.all());
    }
}
