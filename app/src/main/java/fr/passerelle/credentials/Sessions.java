package fr.passerelle.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The open sessions of an account; a closed one is dead at the very next request, because each request reads it again. */
@Component
public class Sessions {

    /** Session attribute: a few words on the device, written at sign-in. */
    public static final String DEVICE = "device";

    /** Session attribute: the instant of the sign-in. */
    public static final String OPENED = "opened";

    /** How long a session lives, however busy it is. */
    public static final Duration LONGEST = Duration.ofHours(8);

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository) {
        this.repository = repository;
    }

    /**
     * An open session.
     *
     * @param handle names it on a page without giving its secret identifier away
     */
    public record Opened(
            String handle, String device, @Nullable Instant since, Instant lastUse) {}

    /** The open sessions of an account, the last used first. */
    public List<Opened> of(UUID account) {
        return sessions(account).entrySet().stream()
                .filter(entry -> !entry.getValue().isExpired())
                .map(entry -> opened(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Opened::lastUse).reversed())
                .toList();
    }

    /** Closes one session of an account; false when it has none of that handle. */
    public boolean close(UUID account, String handle) {
        List<String> found = sessions(account).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .toList();
        found.forEach(repository.getObject()::deleteById);
        return !found.isEmpty();
    }

    /** Closes every session of an account. */
    public void closeAll(UUID account) {
        closeOthers(account, "");
    }

    /** Closes every session of an account but the one of that handle. */
    public void closeOthers(UUID account, String handle) {
        sessions(account).keySet().stream()
                .filter(id -> !handle(id).equals(handle))
                .toList()
                .forEach(repository.getObject()::deleteById);
    }

    /** How a page names the session of that identifier. */
    public static String handle(String sessionId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, ? extends Session> sessions(UUID account) {
        return repository.getObject().findByPrincipalName(account.toString());
    }

    private static Opened opened(String id, Session session) {
        String device = session.getAttribute(DEVICE);
        Instant since = session.getAttribute(OPENED);
        return new Opened(
                handle(id), device == null ? "Appareil inconnu" : device, since, session.getLastAccessedTime());
    }
}
