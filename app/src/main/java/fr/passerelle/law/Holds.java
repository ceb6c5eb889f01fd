package fr.passerelle.law;

import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps a dossier from being erased, and until when; it is erased when the last hold ends. */
@Component
public class Holds {

    private static final String QUIETLY =
            Kind.OTHER.label + "\u00a0: demandez à la personne chargée de la protection des données.";

    private final JdbcClient jdbc;
    private final Now now;
    private final List<HoldsBack> others;

    Holds(JdbcClient jdbc, Now now, List<HoldsBack> others) {
        this.jdbc = jdbc;
        this.now = now;
        this.others = others;
    }

    /** Why a dossier is held. */
    public enum Kind {
        LITIGATION("Un recours ou un procès est en cours"),
        ARCHIVES("Les archives ont demandé de le garder"),
        OTHER("Une autre obligation");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /**
     * A hold in force.
     *
     * @param untilOn its last day, or null when it lasts until somebody lifts it
     */
    public record Hold(
            UUID id, Kind kind, String reason, @Nullable LocalDate untilOn) {

        /** In one sentence. */
        public String words() {
            return kind.label() + "\u00a0: " + reason
                    + (untilOn == null ? "" : " (jusqu’au " + French.date(untilOn) + ")");
        }
    }

    /** Those that hold a dossier today. */
    public List<Hold> of(UUID person) {
        return jdbc.sql("""
                        select id, kind, reason, until_on from law_hold
                        where person_id = ? and lifted_at is null and (until_on is null or until_on >= ?)
                        order by created_at
                        """)
                .params(person, Date.valueOf(now.today()))
                .query(Hold.class)
                .list();
    }

    /** The same, in sentences. */
    public List<String> on(UUID person) {
        return Stream.concat(
                        of(person).stream().map(Hold::words),
                        quietly().contains(person) ? Stream.of(QUIETLY) : Stream.empty())
                .toList();
    }

    /** Those whose dossiers are held without anybody being told why. */
    public Set<UUID> quietly() {
        return others.stream().flatMap(each -> each.persons().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Holds a dossier. */
    public UUID put(UUID person, Kind kind, String reason, @Nullable LocalDate until, @Nullable UUID account) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into law_hold (id, person_id, kind, reason, until_on, created_at, created_by)
                        values (:id, :person, :kind, :reason, :until, :now, :account)
                        """)
                .param("id", id)
                .param("person", person)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("until", until == null ? null : Date.valueOf(until))
                .param("now", Timestamp.from(now.instant()))
                .param("account", account)
                .update();
        return id;
    }

    /** Lifts a hold of that person; false when there is none. */
    public boolean lift(UUID person, UUID hold, UUID account) {
        return jdbc.sql("""
                        update law_hold set lifted_at = :now, lifted_by = :account
                        where id = :hold and person_id = :person and lifted_at is null
                        """)
                        .param("now", Timestamp.from(now.instant()))
                        .param("account", account)
                        .param("hold", hold)
                        .param("person", person)
                        .update()
                == 1;
    }
}
