package fr.passerelle.vault.fit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.PersonErased;
import fr.passerelle.vault.fit.Fitted.Files;
import fr.passerelle.vault.fit.Fitted.Impossible;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The papers of a person as a site accepts them. What came out waits ten minutes in memory, never on a disk, for the pages and the download that
 * follow; later it is made again, the same.
 */
@Component
class Adapted {

    private static final long WAITING_BYTES = 24L << 20;
    private static final int PATIENCE_SECONDS = 30;

    private final Attachments attachments;
    private final Cache<Key, Fitted> waiting = Caffeine.newBuilder()
            .maximumWeight(WAITING_BYTES)
            .<Key, Fitted>weigher((key, fitted) -> fitted instanceof Files files ? (int) files.size() : 1_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /** Pictures take memory while they are worked on: one person after the other. */
    private final Semaphore working = new Semaphore(1, true);

    Adapted(Attachments attachments) {
        this.attachments = attachments;
    }

    private record Key(UUID person, Choice choice) {}

    /** The papers of that choice, which must be that person's. */
    List<Attachment> papers(UUID person, Choice choice) {
        return choice.papers().stream()
                .map(id -> attachments.find(person, id).orElseThrow(NotFound::new))
                .toList();
    }

    /** The files, or why there are none. */
    Fitted of(UUID person, Choice choice) {
        List<Attachment> papers = papers(person, choice);
        Key key = new Key(person, choice);
        Fitted before = waiting.getIfPresent(key);
        if (before != null) {
            return before;
        }
        List<Original> originals = new ArrayList<>();
        for (Attachment paper : papers) {
            originals.add(() -> attachments.bytes(person, paper.id()).orElseThrow(NotFound::new));
        }
        if (!turnComes()) {
            return new Impossible("D’autres papiers sont en cours d’adaptation. Réessayez dans une minute.");
        }
        try {
            Fitted fitted = Fit.of(originals, choice.wish());
            waiting.put(key, fitted);
            return fitted;
        } finally {
            working.release();
        }
    }

    private boolean turnComes() {
        try {
            return working.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @EventListener
    void forget(PersonErased erased) {
        waiting.asMap().keySet().removeIf(key -> key.person().equals(erased.person()));
    }
}
