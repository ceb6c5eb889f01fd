package fr.passerelle.people.dossier;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Charter;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import gg.jte.Content;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows the person, and what each may see: the charter said of this very file. */
@Component
class AccessPanel implements DossierPanel {

    private final JdbcClient jdbc;
    private final Access access;
    private final Fragments fragments;
    private final Now now;

    AccessPanel(JdbcClient jdbc, Access access, Fragments fragments, Now now) {
        this.jdbc = jdbc;
        this.access = access;
        this.fragments = fragments;
        this.now = now;
    }

    /** A team or somebody, and what they see. */
    record Line(String who, List<String> what) {}

    private record Member(
            String team, Trade trade, @Nullable String referent) {}

    private record Guest(String name, Instant endsAt) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.SEE_FOLLOW_UP, person)) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>(teams(person));
        guests(person)
                .forEach(guest ->
                        lines.add(new Line(guest.name(), List.of("Accès motivé, " + French.until(guest.endsAt())))));
        return Optional.of(fragments.of(
                "people/dossier/access-panel",
                "you",
                sees(viewer.trade()),
                "lines",
                lines,
                "person",
                person,
                "manages",
                access.mayContribute(viewer, Action.MANAGE_FOLLOW_UP, person),
                "opened",
                access.may(viewer, Action.SEE_OPENINGS, person)));
    }

    private List<Line> teams(UUID person) {
        Map<String, List<Member>> teams =
                jdbc.sql("""
                        select t.name || ', ' || o.name as team, m.trade,
                               (select g.first_name || ' ' || g.last_name from identity_agent g where g.id = f.referent) as referent
                        from people_follow_up f
                        join identity_team t on t.id = f.team_id
                        join identity_organisation o on o.id = t.organisation_id
                        join identity_membership m on m.team_id = t.id and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                        where f.person_id = :person and f.ends_on is null
                        """).param("person", person).param("today", now.today()).query(Member.class).list().stream()
                        .collect(Collectors.groupingBy(Member::team, TreeMap::new, Collectors.toList()));
        return teams.entrySet().stream()
                .map(team -> new Line(team.getKey(), summary(team.getValue())))
                .toList();
    }

    /** « Référent·e : Nadia Ferrand », « 3 professionnels : le dossier, sans les notes sociales ». */
    private static List<String> summary(List<Member> members) {
        List<String> lines = new ArrayList<>();
        String referent = members.get(0).referent();
        if (referent != null) {
            lines.add("Référent·e\u00a0: " + referent);
        }
        members.stream()
                .filter(member -> !sees(member.trade()).isEmpty())
                .collect(Collectors.groupingBy(member -> sees(member.trade()), TreeMap::new, Collectors.counting()))
                .forEach((what, count) ->
                        lines.add(French.count(count, "professionnel", "professionnels") + "\u00a0: " + what));
        return lines;
    }

    private List<Guest> guests(UUID person) {
        return jdbc.sql("""
                        select g.first_name || ' ' || g.last_name as name, max(a.ends_at) as ends_at
                        from people_motivated_access a join identity_agent g on g.id = a.account
                        where a.person_id = ? and a.ends_at > ? group by g.id, g.first_name, g.last_name
                        """)
                .params(person, Timestamp.from(now.instant()))
                .query(Guest.class)
                .list();
    }

    private static String sees(Trade trade) {
        if (granted(trade, Action.READ_SOCIAL_NOTES)) {
            return "le dossier et les notes sociales de l’équipe";
        }
        if (granted(trade, Action.READ_SHARED_NOTES)) {
            return "le dossier, sans les notes sociales";
        }
        if (granted(trade, Action.OPEN_DOSSIER)) {
            return "ce qui lui est confié, sans les notes";
        }
        return granted(trade, Action.FIND_PERSON) ? "le nom et les moyens de contact" : "";
    }

    private static boolean granted(Trade trade, Action action) {
        return Charter.scope(trade, action) != Scope.NONE;
    }
}
