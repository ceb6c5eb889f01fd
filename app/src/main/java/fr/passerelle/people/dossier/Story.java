package fr.passerelle.people.dossier;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.people.TimelineSource.Event;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The thread of a dossier: what every module tells, newest first. */
@Component
class Story {

    private static final int SIZE = 100;
    private static final int LAST = 100;

    private final List<TimelineSource> sources;
    private final Now now;

    Story(List<TimelineSource> sources, Now now) {
        this.sources = sources;
        this.now = now;
    }

    /** A thing that happened, with its moment in words. */
    record Told(String words, String detail, String icon, String when) {}

    /**
     * One page of the thread.
     *
     * @param page from 1
     * @param older whether the thread goes on
     */
    record Stretch(List<Told> events, int page, boolean older) {}

    /** The page asked for, or the nearest that makes sense; the first costs what it shows, however long the thread. */
    Stretch page(Viewer viewer, UUID person, int asked) {
        int page = Math.max(1, Math.min(asked, LAST));
        List<Told> told = of(viewer, person, page * SIZE + 1);
        int from = Math.min(told.size(), (page - 1) * SIZE);
        int to = Math.min(told.size(), page * SIZE);
        return new Stretch(told.subList(from, to), page, page < LAST && told.size() > to);
    }

    List<Told> of(Viewer viewer, UUID person, int limit) {
        return sources.stream()
                .flatMap(source -> source.events(viewer, person, limit).stream())
                .sorted(Comparator.comparing(Event::at).reversed())
                .limit(limit)
                .map(event -> new Told(event.words(), event.detail(), event.icon(), when(event.at())))
                .toList();
    }

    /** « Jeudi 12 mars, 9 h 05 »; another year is said. */
    private String when(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, Now.PARIS);
        String day = local.getYear() == now.today().getYear()
                ? French.weekday(local.toLocalDate())
                : French.date(local.toLocalDate());
        return day.substring(0, 1).toUpperCase(Locale.FRANCE) + day.substring(1) + ", " + French.time(local);
    }
}
