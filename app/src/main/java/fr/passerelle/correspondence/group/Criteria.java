package fr.passerelle.correspondence.group;

import fr.passerelle.correspondence.GroupCriterion;
import fr.passerelle.correspondence.QueriedCriterion;
import fr.passerelle.correspondence.QueriedCriterion.Told;
import fr.passerelle.design.Option;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.people.Situation;
import fr.passerelle.people.Situation.Need;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The choices that the file of a person answers by itself: where she lives, what she speaks, what helps her. */
@Configuration(proxyBeanMethods = false)
class Criteria {

    private static final String AMONG = "select p.id from people_person p where p.id = any(?) and ";

    @Bean
    GroupCriterion byCommune(JdbcClient jdbc, Now now) {
        return new QueriedCriterion(
                jdbc, new Told(10, "commune", "Commune", AMONG + "p.commune_insee = ? and not p.address_protected")) {
            @Override
            public List<Option> options(Viewer viewer) {
                return jdbc().sql("""
                                select distinct p.commune_insee as value, coalesce(p.commune_name, p.commune_insee) as label
                                from people_person p join people_follow_up f on f.person_id = p.id and f.ends_on is null
                                where f.team_id = any(:teams) and p.commune_insee is not null and not p.address_protected
                                  and %s order by label
                                """.formatted(Dossiers.NOT_EXCLUDED))
                        .param("teams", viewer.teamArray())
                        .param("account", viewer.id())
                        .param("now", Timestamp.from(now.instant()))
                        .query((row, i) -> new Option(row.getString("value"), row.getString("label")))
                        .list();
            }
        };
    }

    @Bean
    GroupCriterion byLanguage(JdbcClient jdbc) {
        return new QueriedCriterion(
                jdbc, new Told(20, "language", "Langue", AMONG + "p.languages @> array[?]::text[]")) {
            @Override
            public List<Option> options(Viewer viewer) {
                return Situation.languages().entrySet().stream()
                        .map(language -> new Option(language.getKey(), language.getValue()))
                        .toList();
            }
        };
    }

    @Bean
    GroupCriterion byNeed(JdbcClient jdbc) {
        return new QueriedCriterion(
                jdbc, new Told(30, "welcome", "Pour bien l’accueillir", AMONG + "p.needs @> array[?]::text[]")) {
            @Override
            public List<Option> options(Viewer viewer) {
                return Option.all(Need.class, Need::label);
            }
        };
    }
}
