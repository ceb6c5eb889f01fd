package fr.passerelle.people.dossier;

import fr.passerelle.identity.Viewer;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.people.TimelineSource.Event;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The thread of a dossier: what every module tells, newest first. */
@Component
class Story {

    private final List<TimelineSource> sources;

    Story(List<TimelineSource> sources) {
        this.sources = sources;
    }

    List<Event> of(Viewer viewer, UUID person, int limit) {
        return sources.stream()
                .flatMap(source -> source.events(viewer, person, limit).stream())
                .sorted(Comparator.comparing(Event::at).reversed())
                .limit(limit)
                .toList();
    }
}
