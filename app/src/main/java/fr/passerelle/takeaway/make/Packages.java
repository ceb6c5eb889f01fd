package fr.passerelle.takeaway.make;

import fr.passerelle.design.Language;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.takeaway.Shelf;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The packages asked for, being made, or waiting to be fetched. */
@Component
class Packages {

    static final Duration KEPT = Duration.ofDays(7);
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final String SELECT = """
            select id, person_id as person, asked_by, asked_at, language, with_address, state, done, total, size, expires_at
            from takeaway_package
            """;

    private final JdbcClient jdbc;
    private final Now now;
    private final Shelf shelf;
    private final ApplicationEventPublisher events;

    Packages(JdbcClient jdbc, Now now, Shelf shelf, ApplicationEventPublisher events) {
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.now = now;
        this.events = events;
    }

    /** How far it is. */
    enum State {
        WAITING,
        RUNNING,
        READY,
        FAILED
    }

    /**
     * A package.
     *
     * @param askedBy the professional, or null when she asked herself
     * @param withAddress whether it says where she lives although her address is protected
     * @param done how many of the {@code total} papers are in it
     * @param size in bytes
     */
    record Parcel(
            UUID id,
            UUID person,
            @Nullable UUID askedBy,
            Instant askedAt,
            String language,
            boolean withAddress,
            State state,
            int done,
            int total,
            long size,
            Instant expiresAt) {

        boolean isUnderWay() {
            return state == State.WAITING || state == State.RUNNING;
        }

        boolean isReady() {
            return state == State.READY;
        }

        Language tongue() {
            return Language.of(language);
        }
    }

    /** Who asks, and for what. */
    record Order(UUID person, @Nullable UUID account, Language language, boolean withAddress) {}

    /** Asks for a package; one that is already being made is enough. */
    UUID ask(Order order) {
        Optional<Parcel> begun = of(order.person(), order.account() == null).stream()
                .filter(Parcel::isUnderWay)
                .findFirst();
        if (begun.isPresent()) {
            return begun.get().id();
        }
        UUID id = Ids.next();
        Instant at = now.instant();
        jdbc.sql("""
                        insert into takeaway_package (id, person_id, asked_by, asked_at, language, with_address, state, expires_at)
                        values (?, ?, ?, ?, ?, ?, 'WAITING', ?)
                        """)
                .params(id, order.person(), order.account(), Timestamp.from(at))
                .params(order.language().code(), order.withAddress(), Timestamp.from(at.plus(KEPT)))
                .update();
        events.publishEvent(new PackageWork.PackageAsked(Territories.required()));
        return id;
    }

    /** Those of a person that are still kept, the last first: those that professionals asked for, or her own. */
    List<Parcel> of(UUID person, boolean herself) {
        return jdbc.sql(SELECT + """
                        where person_id = ? and (asked_by is null) = ? and expires_at > ? order by asked_at desc, id desc limit 20
                        """)
                .params(person, herself, Timestamp.from(now.instant()))
                .query(Parcel.class)
                .list();
    }

    /** One of them; anybody else's, and one that has expired, are absent. */
    Parcel required(UUID person, UUID id, boolean herself) {
        return of(person, herself).stream()
                .filter(parcel -> parcel.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The next to be made, now the caller's; one that a crash left is taken up again. */
    Optional<Parcel> claim() {
        Instant at = now.instant();
        return jdbc.sql("""
                        update takeaway_package set state = 'RUNNING', started_at = :now, done = 0
                        where id = (
                            select id from takeaway_package
                            where state = 'WAITING' or (state = 'RUNNING' and started_at < :abandoned)
                            order by asked_at limit 1 for update skip locked)
                        returning id, person_id as person, asked_by, asked_at, language, with_address, state, done, total, size, expires_at
                        """)
                .param("now", Timestamp.from(at))
                .param("abandoned", Timestamp.from(at.minus(ABANDONED)))
                .query(Parcel.class)
                .optional();
    }

    void progress(UUID id, int done, int total) {
        jdbc.sql("update takeaway_package set done = ?, total = ?, started_at = ? where id = ?")
                .params(done, total, Timestamp.from(now.instant()), id)
                .update();
    }

    void end(UUID id, State state, long size) {
        jdbc.sql("update takeaway_package set state = ?, size = ?, ended_at = ? where id = ?")
                .params(state.name(), size, Timestamp.from(now.instant()), id)
                .update();
    }

    /** Erases what was kept long enough, and the octets that nobody holds any more. */
    void sweep() {
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("delete from takeaway_package where expires_at <= ?").param(at).update();
        jdbc.sql("delete from takeaway_arriving where expires_at <= ?")
                .param(at)
                .update();
        jdbc.sql("""
                        select distinct owner from takeaway_chunk c
                        where not exists (select 1 from takeaway_package p where p.id = c.owner)
                          and not exists (select 1 from takeaway_arriving a where a.id = c.owner)
                          and not exists (select 1 from takeaway_requisition r where c.owner in (r.id, r.outgoing))
                        """).query(UUID.class).list().forEach(shelf::erase);
    }
}
