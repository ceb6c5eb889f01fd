package fr.passerelle.day;

import fr.passerelle.identity.Viewer;
import java.util.List;

/** A module's contribution to « Ma journée ». Answers only what the viewer may see, at most thirty lines, most urgent first. */
public interface DaySource {

    /** What waits for that viewer. */
    List<DayItem> of(Viewer viewer);
}
