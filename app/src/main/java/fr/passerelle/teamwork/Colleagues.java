package fr.passerelle.teamwork;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Charter;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.Viewers;
import fr.passerelle.kernel.Now;
import fr.passerelle.sharing.Consents;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works on a person's file today. Each of them is asked about in the one place where access is decided, at that very moment. */
@Component
public class Colleagues {

    /** Those of the teams that follow her, and those who already wrote; the gate then keeps them or not. */
    private static final String AROUND = """
            select distinct m.agent_id
            from identity_membership m
            where m.trade = any(:trades) and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
              and (m.team_id in (select f.team_id from people_follow_up f where f.person_id = :person and f.ends_on is null)
                   or m.agent_id in (select s.author from teamwork_message s join teamwork_exchange x on x.id = s.exchange_id
                                     where x.person_id = :person))
            """;

    private static final Comparator<Viewer> BY_TEAM =
            Comparator.comparing(Viewer::teamName).thenComparing(Viewer::name).thenComparing(Viewer::id);

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Access access;
    private final Consents consents;
    private final Now now;

    Colleagues(JdbcClient jdbc, Viewers viewers, Access access, Consents consents, Now now) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.access = access;
        this.consents = consents;
        this.now = now;
    }

    /** Those who may do that on the person today, and write, team by team: who follows her, and those to whom she opened it. */
    public List<Viewer> who(UUID person, Action action) {
        return around(person, action)
                .filter(viewer -> access.mayContribute(viewer, action, person))
                .sorted(BY_TEAM)
                .toList();
    }

    private Stream<Viewer> around(UUID person, Action action) {
        String[] trades = Arrays.stream(Trade.values())
                .filter(trade -> Charter.scope(trade, action) != Scope.NONE)
                .map(Trade::name)
                .toArray(String[]::new);
        List<UUID> following = jdbc.sql(AROUND)
                .param("trades", trades)
                .param("today", now.today())
                .param("person", person)
                .query(UUID.class)
                .list();
        return Stream.concat(following.stream(), consents.guests(person).stream())
                .distinct()
                .map(viewers::of)
                .flatMap(Optional::stream);
    }

    /** Those who read what is written there; {@code team} for the circle of a team. */
    public List<Viewer> readers(UUID person, Circle circle, @Nullable UUID team) {
        return around(person, circle.action())
                .filter(viewer -> access.mayRead(viewer, circle.action(), person))
                .filter(viewer -> circle != Circle.TEAM || viewer.teams().contains(team))
                .sorted(BY_TEAM)
                .toList();
    }

    /** Whether that colleague may do that on the person today, and write. */
    public boolean may(UUID account, Action action, UUID person) {
        return viewers.of(account)
                .filter(viewer -> access.mayContribute(viewer, action, person))
                .isPresent();
    }

    /** « Assistant·e de service social, Équipe 1 ». */
    public static String words(Viewer colleague) {
        return colleague.trade().label() + ", " + colleague.teamName();
    }
}
