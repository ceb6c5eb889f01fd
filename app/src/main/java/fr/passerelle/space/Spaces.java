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

/** The doors of the persons' own spaces, read again at each request. */
@Component
public class Spaces implements OwnSpace {

    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Duration LONGEST_SHARED = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Now now;

    Spaces(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public boolean open(PersonPrincipal person, @Nullable HttpSession session) {
        Instant since = session == null ? now.instant() : opened(session);
        return person.helper() == null
                && Territories.current() != null
                && since != null
                && jdbc.sql("""
                                select exists (select 1 from space_access
                                               where person_id = ? and closed_at is null and sessions_from <= ?)
                                """)
                        .params(person.id(), Timestamp.from(since))
                        .query(Boolean.class)
                        .single();
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
