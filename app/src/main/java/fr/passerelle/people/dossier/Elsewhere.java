package fr.passerelle.people.dossier;

import fr.passerelle.people.HandedOver;
import fr.passerelle.people.OpenedPapers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules know of who saw something of a person without opening her file. */
@Component
class Elsewhere {

    private final ObjectProvider<OpenedPapers> papers;
    private final ObjectProvider<HandedOver> handedOver;

    Elsewhere(ObjectProvider<OpenedPapers> papers, ObjectProvider<HandedOver> handedOver) {
        this.papers = papers;
        this.handedOver = handedOver;
    }

    /** Who read a paper that she opened to them. */
    List<OpenedPapers.Reading> readings(UUID person, Instant since, int most) {
        return papers.stream()
                .flatMap(source -> source.readings(person, since, most).stream())
                .toList();
    }

    /** What was handed over to an authority. */
    List<HandedOver.Once> handed(UUID person) {
        return handedOver.stream().flatMap(source -> source.of(person).stream()).toList();
    }
}
