package fr.passerelle.people;

import fr.passerelle.identity.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A module's contribution to the thread of a dossier. */
public interface TimelineSource {

    /**
     * One thing that happened.
     *
     * @param words one French sentence
     * @param detail a second line, or empty
     * @param icon a name of the sprite
     */
    record Event(Instant at, String words, String detail, String icon) {}

    /** The latest events of that person which the viewer may see, newest first, at most {@code limit}. */
    List<Event> events(Viewer viewer, UUID person, int limit);
}
