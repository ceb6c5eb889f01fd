package fr.passerelle.correspondence.group;

import fr.passerelle.correspondence.GroupCriterion;
import fr.passerelle.correspondence.Reach;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a text to several persons is for: among those whom the viewer's own teams follow, the ones that suit every choice made. */
@Component
class Audience {

    /** A structure that writes to more people at once does not write to those it follows. */
    static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final List<GroupCriterion> criteria;
    private final Now now;

    Audience(JdbcClient jdbc, Reach reach, List<GroupCriterion> criteria, Now now) {
        this.jdbc = jdbc;
        this.now = now;
        this.reach = reach;
        this.criteria = criteria.stream()
                .sorted(Comparator.comparingInt(GroupCriterion::order))
                .toList();
    }

    List<GroupCriterion> criteria() {
        return criteria;
    }

    /** Those who suit, by name. */
    List<Reach.Person> of(Viewer viewer, Map<String, String> chosen) {
        List<UUID> persons = jdbc.sql("""
                        select distinct f.person_id from people_follow_up f join people_person p on p.id = f.person_id
                        where f.team_id = any(:teams) and f.ends_on is null and
                        """ + Dossiers.NOT_EXCLUDED)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .query(UUID.class)
                .list();
        for (GroupCriterion criterion : criteria) {
            String value = chosen.getOrDefault(criterion.name(), "");
            if (!value.isBlank()) {
                persons = criterion.among(persons.toArray(UUID[]::new), value);
            }
        }
        return reach.of(persons);
    }

    /** The choices made, in French: « Commune : Gardanne ». */
    List<String> told(Viewer viewer, Map<String, String> chosen) {
        return criteria.stream()
                .filter(criterion -> !chosen.getOrDefault(criterion.name(), "").isBlank())
                .map(criterion -> criterion.legend() + "\u00a0: "
                        + criterion.options(viewer).stream()
                                .filter(option -> option.value().equals(chosen.get(criterion.name())))
                                .map(option -> option.label())
                                .findFirst()
                                .orElse("?"))
                .toList();
    }
}
