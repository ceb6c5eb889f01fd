package fr.passerelle.day;

import fr.passerelle.identity.Replacements.Absent;
import fr.passerelle.identity.Viewer;
import java.util.List;

/** A module's contribution to « Ma journée ». Answers only what the viewer may see, at most thirty lines, most urgent first. */
public interface DaySource {

    /** What waits for that viewer. */
    List<DayItem> of(Viewer viewer);

    /**
     * What waits for an absent colleague in person, for whom that viewer stands in today: seen with the viewer's own rights, and never what the
     * colleague keeps to herself. Nothing for what reaches the whole team anyway.
     */
    default List<DayItem> insteadOf(Viewer viewer, Absent absent) {
        return List.of();
    }
}
