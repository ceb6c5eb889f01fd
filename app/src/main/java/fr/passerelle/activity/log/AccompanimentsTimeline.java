package fr.passerelle.activity.log;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.TimelineSource;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The accompaniments in the thread of a dossier. */
@Component
class AccompanimentsTimeline implements TimelineSource {

    private final Access access;
    private final Entries entries;

    AccompanimentsTimeline(Access access, Entries entries) {
        this.access = access;
        this.entries = entries;
    }

    @Override
    public List<Event> events(Viewer viewer, UUID person, int limit) {
        if (!access.may(viewer, Action.LOG_ACCOMPANIMENT, person)) {
            return List.of();
        }
        return entries.of(viewer, person, limit, 0).stream()
                .map(AccompanimentsTimeline::event)
                .toList();
    }

    /** An entry knows its day, not its hour: noon keeps it on the right day everywhere. */
    private static Event event(Entries.Line line) {
        String mode = line.mode() == null ? "" : " (" + line.mode().label().toLowerCase(java.util.Locale.FRENCH) + ")";
        return new Event(
                line.day().atTime(LocalTime.NOON).atZone(Now.PARIS).toInstant(),
                "Accompagnement" + mode + "\u00a0: " + line.what(),
                French.duration(line.minutes()) + ", " + line.team(),
                "pen");
    }
}
