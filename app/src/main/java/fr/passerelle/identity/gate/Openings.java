package fr.passerelle.identity.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.OpeningLimits;
import fr.passerelle.identity.Viewer;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes in the journal that a file was opened. Turning its pages within a quarter of an hour is one opening, not twenty. */
@Component
class Openings {

    private final Journal journal;
    private final OpeningLimits limits;
    private final Cache<String, Boolean> opened = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    Openings(Journal journal, OpeningLimits limits) {
        this.journal = journal;
        this.limits = limits;
    }

    /** One more, unless it is the same again; refused when the account opens too many. */
    void open(Viewer viewer, UUID person) {
        String key = viewer.id() + "/" + person;
        if (opened.getIfPresent(key) != null) {
            return;
        }
        limits.opening(viewer, person);
        if (opened.asMap().putIfAbsent(key, true) == null) {
            journal.record(viewer.actor(), Entry.on(person, "dossier.opened", person));
        }
    }
}
