package fr.passerelle.space;

import fr.passerelle.credentials.Sessions;
import fr.passerelle.identity.OwnSpace;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.SessionDoor;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import jakarta.servlet.http.HttpSession;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The doors of the persons' own spaces, read again at each request. */
@Component
public class Spaces implements OwnSpace {

    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration LONGEST_SHARED = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Helpers helpers;
    private final Now now;

    Spaces(JdbcClient jdbc, Helpers helpers, Now now) {
        this.jdbc = jdbc;
        this.helpers = helpers;
        this.now = now;
    }

    @Override
    public boolean open(PersonPrincipal person, @Nullable HttpSession session) {
        Instant since = session == null ? now.instant() : opened(session);
        if (since == null || Territories.current() == null) {
            return false;
        }
        UUID helper = person.helper();
        return helper == null
                ? opens(person.id(), since)
                : has(person.id()) && helpers.opens(person.id(), helper, since, path());
    }

    private boolean opens(UUID person, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from space_access where person_id = ? and closed_at is null and sessions_from <= ?)
                        """)
                .params(person, Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRequestURI()
                : "";
    }

    /** Whether the person has a space of her own. */
    public boolean has(UUID person) {
        return jdbc.sql("select exists (select 1 from space_access where person_id = ? and closed_at is null)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /** How long a session lives, however busy it is. */
    static Duration longest(HttpSession session) {
        return session.getAttribute(SessionDoor.SHARED) == null ? LONGEST : LONGEST_SHARED;
    }

    /** When the session was opened; null when it has lasted long enough. */
    private @Nullable Instant opened(HttpSession session) {
        return session.getAttribute(Sessions.OPENED) instanceof Instant opened
                        && opened.plus(longest(session)).isAfter(now.instant())
                ? opened
                : null;
    }
}
